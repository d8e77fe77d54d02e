namespace Ticketing.UI.Console.TicketDetail;

/// <summary>What of a ticket's timeline is shown.</summary>
public enum TimelineFilter
{
    /// <summary>Comments and changes.</summary>
    All,

    /// <summary>Comments alone.</summary>
    Comments,

    /// <summary>Changes alone.</summary>
    Changes,
}
