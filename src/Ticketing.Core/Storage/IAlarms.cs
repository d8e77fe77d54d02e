namespace Ticketing.Storage;

/// <summary>
/// The alarms that commits set, to be acted on at their time, at least once; just once by whoever settles them in the commit that acts.
/// They are claimed with a lease as messages are (<see cref="IOutbox"/>). A commit that moves an alarm or calls it off takes it from
/// whoever holds it. Implementations are thread-safe.
/// </summary>
public interface IAlarms
{
    /// <summary>Claims alarms that are due, the earliest first. Nobody else gets them until the lease ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not 1 to 1,000, or the lease not positive.</exception>
    Task<IReadOnlyList<ClaimedAlarm>> ClaimAsync(AlarmClaim claim, CancellationToken cancellationToken);

    /// <summary>Makes leases last longer.</summary>
    /// <param name="held">Alarms that the caller holds.</param>
    /// <param name="until">When they end from now on, in UTC.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Those of them that the caller does not hold any more.</returns>
    Task<IReadOnlyList<ClaimedAlarm>> RenewAsync(
        IReadOnlyList<ClaimedAlarm> held, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Tells what became of claimed alarms, of any tenants, in one transaction. Those that are done are removed.</summary>
    /// <returns>Those that are not told, because their leases were lost.</returns>
    Task<IReadOnlyList<AlarmSettlement>> SettleAsync(IReadOnlyList<AlarmSettlement> settlements, CancellationToken cancellationToken);

    /// <summary>When alarms of kinds are next due; a kind without waiting ones is not in the answer.</summary>
    Task<IReadOnlyList<WorkDue>> NextDueAsync(IReadOnlyCollection<string> kinds, CancellationToken cancellationToken);

    /// <summary>How many alarms there are, by kind, of all tenants.</summary>
    /// <param name="kinds">Which; null for those there are, the first 100 by name.</param>
    /// <param name="most">As far as each count goes.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Kinds by name; without those that have none.</returns>
    Task<IReadOnlyList<WorkDepth>> ReadDepthAsync(
        IReadOnlyCollection<string>? kinds, int most, CancellationToken cancellationToken);

    /// <summary>A tenant's alarms that are set, the earliest first; parked ones are not among them.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="limit">How many at most; 1 to 1,000.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<IReadOnlyList<AlarmChange>> ListAsync(string tenant, int limit, CancellationToken cancellationToken);
}
