using System.Collections.Immutable;

namespace Ticketing.Training.Reviews;

/// <summary>What a mentor says of an exercise. Immutable.</summary>
public sealed record Review
{
    /// <summary>What he gives for lines of the rubric, 0 to 1, by their place (from 0): free ones, and what he sees otherwise.</summary>
    public ImmutableSortedDictionary<int, double> Marks { get; init; } = ImmutableSortedDictionary<int, double>.Empty;

    /// <summary>What was said, in order.</summary>
    public ImmutableArray<ReviewNote> Notes { get; init; } = [];

    /// <summary>What he makes of it; null while he has not said.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Whether it stands on the list of what is to be talked over.</summary>
    public bool IsToDiscuss { get; init; }

    /// <summary>Who reviewed it last (user id).</summary>
    public string? By { get; init; }

    /// <summary>Since when the trainee reads it, with the model answer; null while he does not.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }
}
