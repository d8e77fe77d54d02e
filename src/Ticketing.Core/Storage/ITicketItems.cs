using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>
/// Reads what tickets have several of. Items of tickets that are not visible are not there, and internal ones not where internal comments
/// are not readable. Implementations are thread-safe.
/// </summary>
public interface ITicketItems
{
    /// <summary>One item of a ticket; null when there is none that is visible.</summary>
    Task<TicketItem?> FindAsync(TicketId ticket, string kind, string key, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>
    /// The visible items of a kind on a ticket, in the order of their keys (ordinal), after a key (null: from the beginning), at most
    /// <paramref name="limit"/>.
    /// </summary>
    Task<IReadOnlyList<TicketItem>> ListAsync(
        TicketId ticket, string kind, string? after, int limit, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>
    /// The visible items that a query is about, the latest first; those of one moment by ticket and key, the greatest first.
    /// </summary>
    /// <param name="query">Which ones.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="limit">How many at most; 1 to 1,000.</param>
    /// <param name="visibility">What is visible.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<IReadOnlyList<FoundItem>> SearchAsync(
        ItemQuery query, FoundItem? after, int limit, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>What the visible items that a query is about come to.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="most">How many may be looked at; with more the sum is of that many, and says so.</param>
    /// <param name="visibility">What is visible.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<ItemSum> SumAsync(ItemQuery query, int most, Visibility visibility, CancellationToken cancellationToken);
}
