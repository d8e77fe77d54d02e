using Ticketing.Counters;
using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>
/// Everything that one change writes, decided before and stored in one transaction, all or nothing. Nothing in it is computed
/// by the store but event positions.
/// </summary>
public sealed record TicketingCommit
{
    /// <summary>The tenant of every row in it.</summary>
    public required string Tenant { get; init; }

    /// <summary>When it was decided, in UTC, to the microsecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Tickets, new or changed; each at most once.</summary>
    public IReadOnlyList<TicketChange> Tickets { get; init; } = [];

    /// <summary>Users, teams, organisations, projects, categories and roles, applied in this order and before the tickets.</summary>
    public IReadOnlyList<DirectoryChange> Directory { get; init; } = [];

    /// <summary>Small JSON documents; each kind and key at most once.</summary>
    public IReadOnlyList<DocumentChange> Documents { get; init; } = [];

    /// <summary>Alarms set or called off.</summary>
    public IReadOnlyList<AlarmChange> Alarms { get; init; } = [];

    /// <summary>What leaves after the commit: mail, webhooks.</summary>
    public IReadOnlyList<OutboxMessage> Outbox { get; init; } = [];

    /// <summary>
    /// What became of claimed messages and alarms, before <see cref="Alarms"/> and <see cref="Outbox"/>: the commit is stored when all the
    /// leases are held, and by that just once.
    /// </summary>
    public IReadOnlyList<Settlement> Settled { get; init; } = [];

    /// <summary>
    /// What the counters change by: it follows from <see cref="Tickets"/>, so no writer can forget it. Made anew by each reading.
    /// </summary>
    public IReadOnlyList<CounterDelta> Counters => TicketCounters.Of(Tickets);

    /// <summary>Makes a repetition of the same request harmless; null when the caller gave no key.</summary>
    public IdempotencyReceipt? Idempotency { get; init; }
}
