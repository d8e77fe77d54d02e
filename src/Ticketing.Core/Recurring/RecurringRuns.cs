namespace Ticketing.Recurring;

/// <summary>What became of a recurring ticket so far. Immutable.</summary>
public sealed record RecurringRuns
{
    /// <summary>The time that comes next, in UTC, or has come and is being seen to; null where none does.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>The last runs, the latest first; up to <see cref="RecurringLimits.Runs"/>.</summary>
    public IReadOnlyList<RecurringRun> Latest { get; init; } = [];

    /// <summary>The version of the document that keeps them; 0 for none.</summary>
    internal int Version { get; init; }

    /// <summary>The same with one run more.</summary>
    internal RecurringRuns Add(RecurringRun run, DateTimeOffset? nextAt) =>
        this with { NextAt = nextAt, Latest = [run, .. Latest.Take(RecurringLimits.Runs - 1)] };
}
