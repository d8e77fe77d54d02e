using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>The one way to write. Every other port only reads. Implementations are thread-safe.</summary>
public interface ITicketingStore
{
    /// <summary>Stores a commit in one transaction: all of it or nothing.</summary>
    /// <returns>Whether it was stored, or had been before (<see cref="CommitOutcome.Earlier"/>).</returns>
    /// <exception cref="TicketConflictException">
    /// A ticket or document is not at the version the change was decided on, an external reference is taken, a category, a team or a role
    /// is in use.
    /// </exception>
    /// <exception cref="LeaseLostException">Work that it settles is not held any more.</exception>
    Task<CommitOutcome> CommitAsync(TicketingCommit commit, CancellationToken cancellationToken);

    /// <summary>
    /// Takes numbers for new tickets out of the sequence: <paramref name="count"/> that follow each other, beginning with the answer.
    /// Those not used are gaps.
    /// </summary>
    Task<TicketId> ReserveIdsAsync(int count, CancellationToken cancellationToken);

    /// <summary>
    /// Takes just these numbers, if the sequence has reached none of them yet; the numbers before them become gaps. For imports that
    /// keep the numbers of their source.
    /// </summary>
    /// <returns>Whether they are the caller's.</returns>
    Task<bool> TryReserveIdsAsync(TicketId first, TicketId last, CancellationToken cancellationToken);

    /// <summary>The receipt of an earlier commit with this idempotency key, or null.</summary>
    Task<IdempotencyReceipt?> FindReceiptAsync(string tenant, string key, CancellationToken cancellationToken);

    /// <summary>Deletes receipts of all tenants that were stored before a time: what comes again later is done again.</summary>
    /// <param name="before">The time, in UTC.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>How many were deleted.</returns>
    Task<int> PurgeReceiptsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken);
}
