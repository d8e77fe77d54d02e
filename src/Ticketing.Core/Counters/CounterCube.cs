namespace Ticketing.Counters;

/// <summary>
/// By what tickets are counted: each cube has a figure for every status and every value of one field, for each project and for the
/// tenant as a whole. The numbers are what stores keep.
/// </summary>
public enum CounterCube
{
    /// <summary>By project: the smallest one for questions about a project's statuses alone.</summary>
    Project = 1,

    /// <summary>By category.</summary>
    Category = 2,

    /// <summary>
    /// By priority; its values are the names of <see cref="Tickets.Priority"/> in lower case. The smallest one for questions about all
    /// tickets' statuses alone.
    /// </summary>
    Priority = 3,

    /// <summary>By team.</summary>
    Team = 4,

    /// <summary>By assignee.</summary>
    Assignee = 5,
}
