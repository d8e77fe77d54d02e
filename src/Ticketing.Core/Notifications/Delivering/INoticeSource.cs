using Ticketing.Access;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Says what notices of a kind say. A feature that tells people something of no ticket has one, registered as a singleton, and stores its
/// notices by <see cref="NoticePlanner"/>. Implementations are thread-safe.
/// </summary>
public interface INoticeSource
{
    /// <summary>The kind: <c>webhookOff</c>. There is one source for each.</summary>
    NotificationKind Kind { get; }

    /// <summary>Puts a notice into words, when it leaves and whenever it is shown.</summary>
    /// <param name="entry">What the ledger has of it.</param>
    /// <param name="reader">Who reads it: whom it is for, or who looks through the ledger.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Null where there is nothing that this reader may know, now.</returns>
    Task<NoticeText?> FindAsync(NotificationEntry entry, Caller reader, CancellationToken cancellationToken);
}
