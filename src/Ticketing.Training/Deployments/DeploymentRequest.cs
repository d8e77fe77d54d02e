using Ticketing.Training.Schedules;

namespace Ticketing.Training.Deployments;

/// <summary>What somebody wants to be sent to whom, and when.</summary>
public sealed record DeploymentRequest
{
    /// <summary>The key of the pool.</summary>
    public required string Pool { get; init; }

    /// <summary>Who is trained: user ids or mail addresses; 1 to 200.</summary>
    public required IReadOnlyList<string> Trainees { get; init; }

    /// <summary>When the exercises are sent; of the same seed, times and order are the same. Without one, it is by chance.</summary>
    public required ScheduleRequest Schedule { get; init; }

    /// <summary>In which order; as written by default.</summary>
    public DeliveryOrder Order { get; init; }

    /// <summary>How many exercises each trainee gets; null for as many as the pool has. More than it has begin again.</summary>
    public int? Count { get; init; }

    /// <summary>The ids of the scenarios; null for all of the pool.</summary>
    public IReadOnlyList<string>? Scenarios { get; init; }

    /// <summary>Whether a trainee is told of each exercise, and not of the beginning alone; false by default.</summary>
    public bool TellsOfEach { get; init; }

    /// <summary>How many times faster than life personas play; 1 by default, at most 1,000.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Whether the caller plays it himself: it counts in nobody's progress.</summary>
    public bool IsRehearsal { get; init; }
}
