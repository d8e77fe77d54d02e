namespace Ticketing.Access;

/// <summary>What can tie a ticket to somebody: the terms in which visibility is stated. Each is a column or a key of the ticket.</summary>
public enum TicketRelation
{
    /// <summary>The ticket is in the project.</summary>
    Project = 1,

    /// <summary>It is assigned to the team.</summary>
    Team = 2,

    /// <summary>It was requested from within the organisation.</summary>
    Organisation = 3,

    /// <summary>It is assigned to the person.</summary>
    Assignee = 4,

    /// <summary>The person requested it.</summary>
    Requester = 5,

    /// <summary>The person filed it.</summary>
    Creator = 6,

    /// <summary>It carries the access key.</summary>
    AccessKey = 7,

    /// <summary>The person watches it.</summary>
    Watcher = 8,
}
