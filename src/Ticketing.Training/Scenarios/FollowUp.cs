using System.Collections.Immutable;

namespace Ticketing.Training.Scenarios;

/// <summary>What a persona says once in an exercise, when something happens.</summary>
/// <param name="When">What makes it say so.</param>
/// <param name="Say">What it says, in Markdown.</param>
public sealed record FollowUp(FollowUpTrigger When, string Say)
{
    /// <summary>How long after the beginning, or without a word; null where the trigger needs no time.</summary>
    public TimeSpan? For { get; init; }

    /// <summary>The words, one of which the trainee has to write; empty for whatever he writes.</summary>
    public ImmutableArray<string> About { get; init; } = [];

    /// <summary>The statuses or priorities, one of which the ticket has to get; empty for any.</summary>
    public ImmutableArray<string> Is { get; init; } = [];

    /// <summary>It is not said where the trainee wrote one of these words before.</summary>
    public ImmutableArray<string> Unless { get; init; } = [];

    /// <summary>The names of the files that it sends with it; they are in the scenario's folder.</summary>
    public ImmutableArray<string> Attachments { get; init; } = [];

    /// <summary>How long the persona takes to write it; null for what its temper is like.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>Whether the ticket is opened again with it, where its workflow allows that.</summary>
    public bool Reopens { get; init; }
}
