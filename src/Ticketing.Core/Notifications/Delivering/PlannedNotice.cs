using Ticketing.Storage;

namespace Ticketing.Notifications.Delivering;

/// <summary>What a commit stores of a notice.</summary>
/// <param name="Notifications">For <see cref="TicketingCommit.Notifications"/>.</param>
/// <param name="Outbox">For <see cref="TicketingCommit.Outbox"/>.</param>
public sealed record PlannedNotice(IReadOnlyList<NotificationEntry> Notifications, IReadOnlyList<OutboxMessage> Outbox)
{
    /// <summary>Nobody is told.</summary>
    public static PlannedNotice None { get; } = new([], []);
}
