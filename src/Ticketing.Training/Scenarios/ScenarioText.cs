using System.Collections.Immutable;
using Ticketing.Attachments;

namespace Ticketing.Training.Scenarios;

/// <summary>A version of a scenario as it is stored: its file.</summary>
/// <param name="Text">The file (<see cref="Format.ScenarioFile"/>).</param>
/// <param name="By">Who saved it (user id).</param>
/// <param name="At">When, in UTC.</param>
internal sealed record ScenarioText(string Text, string By, DateTimeOffset At)
{
    /// <summary>Whether it is kept and not sent any more.</summary>
    public bool IsRetired { get; init; }

    /// <summary>The files in its folder, by name; null for none.</summary>
    public ImmutableArray<Attachment>? Files { get; init; }
}
