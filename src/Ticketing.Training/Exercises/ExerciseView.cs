using System.Collections.Immutable;
using Ticketing.Tickets;
using Ticketing.Training.Reviews;
using Ticketing.Training.Rubrics;

namespace Ticketing.Training.Exercises;

/// <summary>An exercise as somebody sees it: a trainee his own, a mentor everybody's.</summary>
public sealed record ExerciseView
{
    /// <summary>Its ticket; the exercise has the same number.</summary>
    public required Ticket Ticket { get; init; }

    /// <summary>Who works on it (user id).</summary>
    public required string Trainee { get; init; }

    /// <summary>The number of its deployment.</summary>
    public required long Deployment { get; init; }

    /// <summary>The key of its pool.</summary>
    public required string Pool { get; init; }

    /// <summary>The scenario's id and the version it began with; null for a trainee, who would look it up.</summary>
    public (string Id, int Version)? Scenario { get; init; }

    /// <summary>What it is about.</summary>
    public required ExerciseSubject Subject { get; init; }

    /// <summary>For when it was planned, in UTC.</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>When it was sent, in UTC.</summary>
    public required DateTimeOffset DeliveredAt { get; init; }

    /// <summary>When the trainee first wrote to the persona, as far as that was noted; in UTC.</summary>
    public DateTimeOffset? RespondedAt { get; init; }

    /// <summary>When it was handed in, in UTC; null while it runs.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>How many points it has, 0 to 100: for the trainee from the release of the review on.</summary>
    public int? Points { get; init; }

    /// <summary>What the mentor makes of it: for the trainee from the release of the review on.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Since when the trainee reads the review; null while he does not.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>Whether it stands on the list of what is to be talked over.</summary>
    public bool IsToDiscuss { get; init; }

    /// <summary>Whether it is played by the writer of the scenario himself.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>The hints that were taken.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];

    /// <summary>How many hints there are.</summary>
    public int HintCount { get; init; }

    /// <summary>What the next hint costs, in points; null where there is none.</summary>
    public int? NextHintCost { get; init; }

    /// <summary>The score, with its reasons: for the trainee from the release of the review on, in lists for nobody.</summary>
    public Score? Score { get; init; }
}
