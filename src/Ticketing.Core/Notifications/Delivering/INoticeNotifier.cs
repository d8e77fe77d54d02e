using Ticketing.Dispatch;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// A channel that tells people of what they look after besides what happens to tickets. Nobody's choices hold such notices back: they are
/// few, and somebody has to act on each.
/// </summary>
public interface INoticeNotifier : INotifier
{
    /// <summary>Hands a notice over, as <see cref="INotifier.NotifyAsync"/> does a notification.</summary>
    Task<Delivery> NotifyAsync(Notice notice, CancellationToken cancellationToken);
}
