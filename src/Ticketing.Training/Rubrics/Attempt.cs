using Ticketing.Tickets;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Rubrics;

/// <summary>What a trainee did with an exercise: all that a criterion judges by. Immutable.</summary>
public sealed record Attempt
{
    /// <summary>The scenario, in the version that the exercise began with.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Who worked on it (user id).</summary>
    public required string Trainee { get; init; }

    /// <summary>When it was sent, in UTC.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>The ticket, as its events left it.</summary>
    public required Ticket Ticket { get; init; }

    /// <summary>What happened to it, in order.</summary>
    public required IReadOnlyList<RecordedEvent> Events { get; init; }

    /// <summary>What was written on it, in order; the answer that was handed in is the last public one of the trainee's.</summary>
    public required IReadOnlyList<AttemptComment> Comments { get; init; }

    /// <summary>How many times faster than life it was played; 1 for as fast.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>What the trainee wrote for the persona, in order.</summary>
    public IEnumerable<AttemptComment> Replies => Comments.Where(comment => comment.By == Trainee && !comment.IsInternal);

    /// <summary>What the trainee wrote for colleagues, in order.</summary>
    public IEnumerable<AttemptComment> Notes => Comments.Where(comment => comment.By == Trainee && comment.IsInternal);
}
