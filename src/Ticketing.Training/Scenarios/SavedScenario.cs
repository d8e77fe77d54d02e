using System.Collections.Immutable;
using Ticketing.Attachments;

namespace Ticketing.Training.Scenarios;

/// <summary>A scenario with what is known of it.</summary>
/// <param name="Id">Unique in the tenant: a key, and where it is in a language beside another one's, <c>.fr</c> behind it.</param>
/// <param name="Version">How often it was saved: an exercise keeps the version that it began with.</param>
/// <param name="Scenario">What it is.</param>
/// <param name="By">Who saved this version (user id).</param>
/// <param name="At">When, in UTC.</param>
/// <param name="IsRetired">Whether it is kept and not sent any more.</param>
public sealed record SavedScenario(string Id, int Version, Scenario Scenario, string By, DateTimeOffset At, bool IsRetired)
{
    /// <summary>The files in its folder, by name.</summary>
    public ImmutableArray<Attachment> Files { get; init; } = [];
}
