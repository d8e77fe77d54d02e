using System.Collections.Immutable;
using Ticketing.Training.Exercises;
using Ticketing.Training.Reviews;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Progress;

/// <summary>An exercise as progress counts it, and as whoever asks may know it.</summary>
internal sealed record ProgressEntry
{
    public required string Trainee { get; init; }

    public required long Deployment { get; init; }

    public required string Pool { get; init; }

    /// <summary>The id of the scenario, without its language.</summary>
    public required string Scenario { get; init; }

    public required string Title { get; init; }

    public string? Category { get; init; }

    public Difficulty Difficulty { get; init; }

    public ImmutableArray<string> Skills { get; init; } = [];

    public required DateTimeOffset DeliveredAt { get; init; }

    public DateTimeOffset? RespondedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>How many times faster than life it was played.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Null where they are not known, or not to whoever asks.</summary>
    public int? Points { get; init; }

    public Verdict? Verdict { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>How long it took in the time of the persona; null where there was no answer.</summary>
    public TimeSpan? ToFirstResponse => (RespondedAt - DeliveredAt) * Speed;

    /// <summary>How long it took to hand it in, in the time of the persona; null while it was not.</summary>
    public TimeSpan? ToAnswer => (AnsweredAt - DeliveredAt) * Speed;

    /// <param name="key">Which.</param>
    /// <param name="exercise">What is stored of it.</param>
    /// <param name="caller">Who asks: a trainee knows of his own what his mentor released.</param>
    public static ProgressEntry Of(ExerciseKey key, Exercise exercise, string caller)
    {
        var isKnown = exercise.Trainee != caller || exercise.Review.ReleasedAt is not null;
        return new()
        {
            Trainee = exercise.Trainee,
            Deployment = key.Deployment,
            Pool = exercise.Pool,
            Scenario = ScenarioId.Without(exercise.Scenario),
            Title = exercise.Subject.Title,
            Category = isKnown ? exercise.Subject.Category : null,
            Difficulty = exercise.Subject.Difficulty,
            Skills = exercise.Subject.Skills,
            DeliveredAt = exercise.DeliveredAt,
            RespondedAt = exercise.RespondedAt,
            AnsweredAt = exercise.AnsweredAt,
            Speed = exercise.Speed,
            Points = isKnown && exercise.IsOver ? exercise.Points : null,
            Verdict = isKnown ? exercise.Review.Verdict : null,
            ReleasedAt = exercise.Review.ReleasedAt,
        };
    }
}
