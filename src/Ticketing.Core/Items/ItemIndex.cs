using Ticketing.Tickets;

namespace Ticketing.Items;

/// <summary>What of an item is asked across tickets; what is null is not.</summary>
public readonly record struct ItemIndex
{
    /// <summary>Whom it is about (user id). One that is no active person is refused.</summary>
    public string? Person { get; init; }

    /// <summary>The moment that it is about.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What is added up; not negative, at most <see cref="MostAmount"/>.</summary>
    public long? Amount { get; init; }

    /// <summary>The other ticket that it is about.</summary>
    public TicketId? Other { get; init; }

    /// <summary>The greatest amount of one item: the sum of all that a ticket may have is a number still.</summary>
    public const long MostAmount = 1_000_000_000_000;
}
