using System.Collections.Immutable;

namespace Ticketing.Training.Progress;

/// <summary>How far somebody is who trains. Immutable.</summary>
public sealed record TraineeProgress
{
    /// <summary>Who (user id).</summary>
    public required string Trainee { get; init; }

    /// <summary>What he is called.</summary>
    public required string Name { get; init; }

    /// <summary>How many exercises were sent to him.</summary>
    public int Received { get; init; }

    /// <summary>How many of them he handed in.</summary>
    public int HandedIn { get; init; }

    /// <summary>How many reviews he may read.</summary>
    public int Reviewed { get; init; }

    /// <summary>
    /// The mean of the points, 0 to 100: of all that was handed in for a mentor, of what was released for the trainee; null where there are
    /// none.
    /// </summary>
    public double? Points { get; init; }

    /// <summary>The mean of the points by when exercises were handed in, the earliest first.</summary>
    public ImmutableArray<ProgressPeriod> OverTime { get; init; } = [];

    /// <summary>By category, as far as it may be told.</summary>
    public ImmutableArray<ProgressGroup> Categories { get; init; } = [];

    /// <summary>By what exercises train.</summary>
    public ImmutableArray<ProgressGroup> Skills { get; init; } = [];

    /// <summary>By difficulty, from easy to hard; those that occurred.</summary>
    public ImmutableArray<ProgressGroup> Difficulties { get; init; } = [];

    /// <summary>How long it took him to write to the persona first.</summary>
    public ProgressTime FirstResponse { get; init; } = new(null, null);

    /// <summary>How long it took him to hand in.</summary>
    public ProgressTime Answer { get; init; } = new(null, null);

    /// <summary>What he is strong in: skills with at least three exercises, and 80 points in the mean or more.</summary>
    public ImmutableArray<string> Strengths { get; init; } = [];

    /// <summary>What needs practice: skills with at least three exercises, and less than 60 points in the mean.</summary>
    public ImmutableArray<string> Gaps { get; init; } = [];

    /// <summary>The pools of which something was sent to him.</summary>
    public ImmutableArray<PoolProgress> Pools { get; init; } = [];

    /// <summary>Whether there is more than was looked at: only the last 1,000 exercises are.</summary>
    public bool IsCapped { get; init; }
}
