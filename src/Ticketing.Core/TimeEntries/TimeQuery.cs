using Ticketing.Tickets;

namespace Ticketing.TimeEntries;

/// <summary>Which time entries. What is null is not asked for.</summary>
public sealed record TimeQuery
{
    /// <summary>The ticket that they are on.</summary>
    public TicketId? Ticket { get; init; }

    /// <summary>Who worked (user id).</summary>
    public string? Person { get; init; }

    /// <summary>The key of the project in which the tickets are now. Of one that there is not, there are no entries.</summary>
    public string? Project { get; init; }

    /// <summary>The first moment of the period.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first moment after the period.</summary>
    public DateTimeOffset? Until { get; init; }
}
