using Ticketing.Dispatch;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// A notifier that tells several things in one message, where somebody wants them in a digest or they waited for his quiet hours to end. By
/// one that is no such notifier he gets them one by one at that time. Implementations are thread-safe.
/// </summary>
public interface IDigestNotifier : INotifier
{
    /// <summary>
    /// Hands a digest over. It may come more than once, also when it was handed over; the receiver knows it by its id, and what it tells is
    /// then what may be told at that moment.
    /// </summary>
    /// <returns>What became of it. What this throws is a failed attempt, and the exception's message its reason.</returns>
    Task<Delivery> NotifyAsync(NotificationDigest digest, CancellationToken cancellationToken);
}
