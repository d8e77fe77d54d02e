using Ticketing.Counters;
using Ticketing.Notifications;
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
    /// That people are told something, or why not. An entry whose id the tenant has already is not stored again, and stays as it is.
    /// </summary>
    public IReadOnlyList<NotificationEntry> Notifications { get; init; } = [];

    /// <summary>
    /// What became of entries, those of <see cref="Notifications"/> included; of several about one the last counts. An unknown id changes
    /// nothing.
    /// </summary>
    public IReadOnlyList<NotificationOutcome> NotificationOutcomes { get; init; } = [];

    /// <summary>What people read of what they were told.</summary>
    public IReadOnlyList<NotificationsRead> NotificationsRead { get; init; } = [];

    /// <summary>
    /// What the counters change by: it follows from <see cref="Tickets"/>, so no writer can forget it. Made anew by each reading.
    /// </summary>
    public IReadOnlyList<CounterDelta> Counters => TicketCounters.Of(Tickets);

    /// <summary>
    /// Whether <see cref="ICommitFollower"/>s are told of it. They are not of what only says what became of work that was claimed: whoever
    /// did the work knows, and a burst of mails would wake everybody once for each.
    /// </summary>
    public bool IsFollowed =>
        Settled.Count + NotificationOutcomes.Count == 0
        || Tickets.Count + Directory.Count + Documents.Count > 0
        || Alarms.Count + Outbox.Count + Notifications.Count + NotificationsRead.Count > 0;

    /// <summary>Makes a repetition of the same request harmless; null when the caller gave no key.</summary>
    public IdempotencyReceipt? Idempotency { get; init; }
}
