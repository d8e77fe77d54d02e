namespace Ticketing.Search.Language;

/// <summary>What <see cref="QueryFields.Is"/> may ask.</summary>
public enum QueryFlag
{
    /// <summary>The status category is neither done nor closed.</summary>
    Open,

    /// <summary>The status category is done.</summary>
    Done,

    /// <summary>The status category is closed.</summary>
    Closed,

    /// <summary>The status category is active.</summary>
    Active,

    /// <summary>The status category is waiting.</summary>
    Waiting,

    /// <summary>Nobody is assigned.</summary>
    Unassigned,

    /// <summary>Somebody is assigned.</summary>
    Assigned,

    /// <summary>Open and past its due time.</summary>
    Overdue,

    /// <summary>Opened again after it was done.</summary>
    Reopened,

    /// <summary>The last word is that of whoever needs it (<see cref="Ticketing.Tickets.Ticket.IsAnswered"/>).</summary>
    Answered,

    /// <summary>An open ticket blocks it.</summary>
    Blocked,

    /// <summary>It duplicates another ticket.</summary>
    Duplicate,

    /// <summary>It was merged into another ticket.</summary>
    Merged,
}
