namespace Ticketing.UI.Console.TicketList;

/// <summary>What the list can show of a ticket beside its number and title.</summary>
public enum ListColumn
{
    /// <summary>Its status.</summary>
    Status,

    /// <summary>Its priority.</summary>
    Priority,

    /// <summary>Its project.</summary>
    Project,

    /// <summary>Its category.</summary>
    Category,

    /// <summary>Who needs it.</summary>
    Requester,

    /// <summary>The customer.</summary>
    Organisation,

    /// <summary>The team it is assigned to.</summary>
    Team,

    /// <summary>The person it is assigned to.</summary>
    Assignee,

    /// <summary>Its tags.</summary>
    Tags,

    /// <summary>When it was filed.</summary>
    Created,

    /// <summary>When something last happened to it.</summary>
    Updated,

    /// <summary>When it is due.</summary>
    Due,

    /// <summary>When its work was completed.</summary>
    Resolved,
}
