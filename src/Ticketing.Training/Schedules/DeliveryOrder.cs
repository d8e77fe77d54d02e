namespace Ticketing.Training.Schedules;

/// <summary>In which order the scenarios of a pool are delivered.</summary>
public enum DeliveryOrder
{
    /// <summary>As they stand in the pool.</summary>
    AsWritten,

    /// <summary>By chance, with a seed.</summary>
    Shuffled,

    /// <summary>From easy to hard; as they stand in the pool where they are equally hard.</summary>
    ByDifficulty,
}
