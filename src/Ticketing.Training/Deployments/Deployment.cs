using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Ticketing.Training.Schedules;

namespace Ticketing.Training.Deployments;

/// <summary>A pool that is sent to trainees by a schedule, as it is stored.</summary>
internal sealed record Deployment
{
    public required string Pool { get; init; }

    public required string PoolName { get; init; }

    /// <summary>Who is trained (user ids), in the order of the runs.</summary>
    public required ImmutableArray<string> Trainees { get; init; }

    /// <summary>With its seed.</summary>
    public required ScheduleRequest Schedule { get; init; }

    [JsonIgnore]
    public ulong Seed => Schedule.Seed ?? 0;

    public DeliveryOrder Order { get; init; }

    public DeploymentState State { get; init; } = DeploymentState.Running;

    /// <summary>Who started it (user id).</summary>
    public required string By { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Whether the trainee is told of each exercise; of the start he is told anyway.</summary>
    public bool TellsOfEach { get; init; }

    /// <summary>How many times faster than life personas play.</summary>
    public double Speed { get; init; } = 1;

    public bool IsRehearsal { get; init; }

    /// <summary>How many exercises all trainees together get.</summary>
    public int Planned { get; init; }

    /// <summary>How many trainees have got all.</summary>
    public int RunsFinished { get; init; }
}
