using System.Collections.Immutable;
using Ticketing.Training.Reviews;

namespace Ticketing.Training.Exercises;

/// <summary>What is stored of an exercise beside its ticket.</summary>
internal sealed record Exercise
{
    /// <summary>Who works on it (user id).</summary>
    public required string Trainee { get; init; }

    /// <summary>The id of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>The version of the scenario that it began with.</summary>
    public required int ScenarioVersion { get; init; }

    /// <summary>The key of the pool.</summary>
    public required string Pool { get; init; }

    /// <summary>The title, the category and the skills of the scenario, for lists.</summary>
    public required ExerciseSubject Subject { get; init; }

    /// <summary>For when it was planned, in UTC.</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>When it was sent, in UTC.</summary>
    public required DateTimeOffset DeliveredAt { get; init; }

    /// <summary>How many times faster than life it is played.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Whether its writer plays it himself: it counts in nobody's progress.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>Which follow-ups the persona said.</summary>
    public ImmutableArray<int> Said { get; init; } = [];

    /// <summary>The names of the files that the persona sent.</summary>
    public ImmutableArray<string> Sent { get; init; } = [];

    /// <summary>When each hint was taken.</summary>
    public ImmutableArray<DateTimeOffset> Hints { get; init; } = [];

    /// <summary>When the trainee first wrote to the persona; null while he has not.</summary>
    public DateTimeOffset? RespondedAt { get; init; }

    /// <summary>When it was handed in; null while it runs.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The version of the event with the answer; null where there is none.</summary>
    public int? Answer { get; init; }

    /// <summary>
    /// The version of the ticket when it was handed in: what happens to it afterwards is not scored. Null while it runs.
    /// </summary>
    public int? EndVersion { get; init; }

    /// <summary>What the rubric gave when it was last scored, 0 to 100.</summary>
    public int? Points { get; init; }

    /// <summary>What the mentor says.</summary>
    public Review Review { get; init; } = new();

    /// <summary>Whether it was handed in.</summary>
    public bool IsOver => AnsweredAt is not null;
}
