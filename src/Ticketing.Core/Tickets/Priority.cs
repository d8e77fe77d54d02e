namespace Ticketing.Tickets;

/// <summary>How pressing a ticket is; the numbers order it and are what stores keep.</summary>
public enum Priority
{
    /// <summary>Can wait.</summary>
    Low = 1,

    /// <summary>The default.</summary>
    Normal = 2,

    /// <summary>Before the normal ones.</summary>
    High = 3,

    /// <summary>Now.</summary>
    Urgent = 4,
}
