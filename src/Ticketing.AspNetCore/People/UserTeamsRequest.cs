using System.ComponentModel;

namespace Ticketing.AspNetCore.People;

/// <summary>The teams of a person.</summary>
internal sealed record UserTeamsRequest
{
    [Description("The keys of all his teams.")]
    public IReadOnlyList<string>? Teams { get; init; }
}
