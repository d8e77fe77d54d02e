using Ticketing.Training.Schedules;

namespace Ticketing.Training.Deployments;

/// <summary>A deployment as mentors see it.</summary>
public sealed record DeploymentView
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>The key of the pool.</summary>
    public required string Pool { get; init; }

    /// <summary>What the pool was called when it began.</summary>
    public required string PoolName { get; init; }

    /// <summary>How far it is.</summary>
    public required DeploymentState State { get; init; }

    /// <summary>When the exercises are sent, with the seed.</summary>
    public required ScheduleRequest Schedule { get; init; }

    /// <summary>Who started it (user id).</summary>
    public required string By { get; init; }

    /// <summary>When it was started, in UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Who is trained (user ids).</summary>
    public required IReadOnlyList<string> Trainees { get; init; }

    /// <summary>Whether its starter plays it himself.</summary>
    public required bool IsRehearsal { get; init; }

    /// <summary>How many exercises are how far.</summary>
    public DeploymentCounts Counts { get; init; } = new(0, 0, 0, 0);

    /// <summary>What each trainee gets; empty in lists.</summary>
    public IReadOnlyList<RunView> Runs { get; init; } = [];
}
