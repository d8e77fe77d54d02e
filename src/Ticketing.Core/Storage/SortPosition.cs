namespace Ticketing.Storage;

/// <summary>A place in an order of tickets.</summary>
/// <param name="Key">
/// The value sorted by: microseconds since 1970 for times, the number of a priority, a score as the store measures it; null for a ticket
/// without one, which stands last. In an order by a custom field, when the ticket was filed.
/// </param>
/// <param name="Id">The ticket's number, which decides between equal keys.</param>
/// <param name="Weights">
/// What the words weigh by which a score is measured: a store's own text, which a caller hands back as it is, so that all pages of a search
/// are in one order while others write. Null, the default, in every other order, and where the store has no such weights.
/// </param>
public sealed record SortPosition(double? Key, long Id, string? Weights = null)
{
    /// <summary>
    /// In an order by a custom field, what the ticket has in it: its key of the kind <c>field</c>, compared in the order of its letters.
    /// Null for a ticket with nothing in it, and in every other order.
    /// </summary>
    public string? Text { get; init; }
}
