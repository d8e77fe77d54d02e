using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>Items of a kind across tickets: those that have a moment. What is null is not asked for.</summary>
/// <param name="Kind">The kind's name.</param>
public sealed record ItemQuery(string Kind)
{
    /// <summary>Whom they are about (user id).</summary>
    public string? Person { get; init; }

    /// <summary>The first moment that is within the period.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first moment after the period.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The ticket that they are on.</summary>
    public TicketId? Ticket { get; init; }
}
