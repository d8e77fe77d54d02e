namespace Ticketing.Storage;

/// <summary>
/// The messages that commits left, to be delivered at least once. Whoever delivers claims them for a time (a lease); if he ends in the
/// middle, it runs out and others may claim them. Any number of hosts may do so at once. Implementations are thread-safe.
/// </summary>
public interface IOutbox
{
    /// <summary>
    /// Claims messages that are due, the earliest first. Nobody else gets them until the lease ends. One in a lane comes only when no
    /// earlier one of it waits or is being delivered.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not 1 to 1,000, or the lease not positive.</exception>
    Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(OutboxClaim claim, CancellationToken cancellationToken);

    /// <summary>Makes leases last longer.</summary>
    /// <param name="held">Messages that the caller holds.</param>
    /// <param name="until">When they end from now on, in UTC.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Those of them that the caller does not hold any more.</returns>
    Task<IReadOnlyList<ClaimedMessage>> RenewAsync(
        IReadOnlyList<ClaimedMessage> held, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Tells what became of claimed messages, of any tenants, in one transaction.</summary>
    /// <returns>Those that are not told, because their leases were lost.</returns>
    Task<IReadOnlyList<MessageSettlement>> SettleAsync(
        IReadOnlyList<MessageSettlement> settlements, CancellationToken cancellationToken);

    /// <summary>When messages of channels are next due; a channel without waiting ones is not in the answer.</summary>
    Task<IReadOnlyList<WorkDue>> NextDueAsync(IReadOnlyCollection<string> channels, CancellationToken cancellationToken);

    /// <summary>How many messages there are, by channel, of all tenants. Done ones are not counted.</summary>
    /// <param name="channels">Which; null for those there are, the first 100 by name.</param>
    /// <param name="most">As far as each count goes.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Channels by name; without those that have none.</returns>
    Task<IReadOnlyList<WorkDepth>> ReadDepthAsync(
        IReadOnlyCollection<string>? channels, int most, CancellationToken cancellationToken);

    /// <summary>A tenant's messages in a state, the last stored first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="state">The state.</param>
    /// <param name="channel">Those of one channel; null for all.</param>
    /// <param name="before">Those stored before the one with this number; null to begin with.</param>
    /// <param name="limit">How many at most; 1 to 1,000.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<IReadOnlyList<StoredMessage>> ListAsync(
        string tenant, OutboxState state, string? channel, long? before, int limit, CancellationToken cancellationToken);

    /// <summary>A tenant's messages by their ids, in no order; those that there are not, or no more, are left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more than 1,000 ids.</exception>
    Task<IReadOnlyList<StoredMessage>> FindAsync(
        string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Makes a parked message due, as if it had never been tried.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="number">The message.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Whether there is such a parked message.</returns>
    Task<bool> SendAgainAsync(string tenant, long number, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>
    /// Makes a message that waits or is parked a done one, as if it had been delivered. Who is just delivering it loses his lease.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="number">The message.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <param name="reason">Why, for administrators.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Whether there is such a message.</returns>
    Task<bool> DropAsync(string tenant, long number, DateTimeOffset at, string reason, CancellationToken cancellationToken);

    /// <summary>Deletes messages of all tenants that were done before a time. Their ids may be stored again.</summary>
    /// <param name="before">The time, in UTC.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>How many were deleted.</returns>
    Task<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken);
}
