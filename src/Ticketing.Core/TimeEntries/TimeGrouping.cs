namespace Ticketing.TimeEntries;

/// <summary>By what time is added up.</summary>
public enum TimeGrouping
{
    /// <summary>By who worked.</summary>
    Person,

    /// <summary>By ticket.</summary>
    Ticket,

    /// <summary>By the project in which the tickets are now.</summary>
    Project,
}
