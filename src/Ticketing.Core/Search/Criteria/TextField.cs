using Ticketing.Tickets;

namespace Ticketing.Search.Criteria;

/// <summary>The fields of a ticket that are compared as text, exactly.</summary>
public enum TextField
{
    /// <summary>The status's key.</summary>
    Status = 1,

    /// <summary>The project's key.</summary>
    Project = 2,

    /// <summary>The category's key.</summary>
    Category = 3,

    /// <summary>The team's key.</summary>
    Team = 4,

    /// <summary>The assignee's user id.</summary>
    Assignee = 5,

    /// <summary>The requester's user id.</summary>
    Requester = 6,

    /// <summary>The creator's user id.</summary>
    Creator = 7,

    /// <summary>The organisation's key.</summary>
    Organisation = 8,

    /// <summary>What another system calls it.</summary>
    ExternalRef = 9,
}

/// <summary>Reads a <see cref="TextField"/>.</summary>
public static class TextFields
{
    /// <summary>The field's value on the ticket; null when it has none.</summary>
    public static string? Of(this TextField field, Ticket ticket) => field switch
    {
        TextField.Status => ticket.Status,
        TextField.Project => ticket.Project,
        TextField.Category => ticket.Category,
        TextField.Team => ticket.Team,
        TextField.Assignee => ticket.Assignee,
        TextField.Requester => ticket.Requester,
        TextField.Creator => ticket.Creator,
        TextField.Organisation => ticket.Organisation,
        TextField.ExternalRef => ticket.ExternalRef,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
