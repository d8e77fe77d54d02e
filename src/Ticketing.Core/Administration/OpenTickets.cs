namespace Ticketing.Administration;

/// <summary>What becomes of the open tickets assigned to somebody who is deactivated.</summary>
public enum OpenTickets
{
    /// <summary>They go back to their teams, and are on the waiting list again.</summary>
    Release = 1,

    /// <summary>They stay his.</summary>
    Keep = 2,
}
