using Ticketing.Tickets;

namespace Ticketing.Search.Criteria;

/// <summary>The times of a ticket.</summary>
public enum TimeField
{
    /// <summary>When it was filed.</summary>
    Created = 1,

    /// <summary>When something last happened to it that whoever searches may know of.</summary>
    Updated = 2,

    /// <summary>When its work was completed.</summary>
    Resolved = 3,

    /// <summary>When it was closed.</summary>
    Closed = 4,

    /// <summary>When it is due.</summary>
    Due = 5,
}

/// <summary>Reads a <see cref="TimeField"/>.</summary>
public static class TimeFields
{
    /// <summary>The time on the ticket; null when it has none.</summary>
    public static DateTimeOffset? Of(this TimeField field, Ticket ticket) => field switch
    {
        TimeField.Created => ticket.CreatedAt,
        TimeField.Updated => ticket.UpdatedAt,
        TimeField.Resolved => ticket.ResolvedAt,
        TimeField.Closed => ticket.ClosedAt,
        TimeField.Due => ticket.DueAt,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
