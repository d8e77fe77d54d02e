using Ticketing.People;

namespace Ticketing.SampleHost.Demo;

/// <summary>A person of the demo; the id is the account's, too.</summary>
internal sealed record DemoPerson(string Id, string Name, string Locale, string TimeZone, IReadOnlyList<GrantedRole> Roles)
{
    /// <summary>The keys of the teams.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>The key of the organisation.</summary>
    public string? Organisation { get; init; }

    /// <summary>What one signs in with.</summary>
    public string Email => $"{Id}@example.com";
}
