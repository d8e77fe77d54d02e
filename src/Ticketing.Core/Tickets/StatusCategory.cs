namespace Ticketing.Tickets;

/// <summary>What a status means to lists, reports and SLA clocks, whatever a workflow calls it. The numbers are what stores keep.</summary>
public enum StatusCategory
{
    /// <summary>Nobody works on it yet.</summary>
    Open = 1,

    /// <summary>Somebody works on it.</summary>
    Active = 2,

    /// <summary>It waits for somebody or something.</summary>
    Waiting = 3,

    /// <summary>The work is done, not yet verified.</summary>
    Done = 4,

    /// <summary>It is over.</summary>
    Closed = 5,
}

/// <summary>What follows from a status category.</summary>
public static class StatusCategories
{
    /// <summary>Whether a ticket in it is still to be worked on: neither done nor closed.</summary>
    public static bool IsOpen(this StatusCategory category) => category < StatusCategory.Done;
}
