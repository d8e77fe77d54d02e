using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Tests.Notifications;

/// <summary>One that tells several things in one message as well.</summary>
internal sealed class PliantDigestNotifier : PliantNotifier, IDigestNotifier
{
    public Func<NotificationDigest, string> DigestId { get; init; } = digest => digest.Id;

    public Func<NotificationDigest, string> Whole { get; init; } = digest =>
        $"{string.Join('\n', digest.Items.Select(Line))}\n{(digest.More > 0 ? $"{digest.More} more" : "")} {digest.Links.Notifications}";

    public int DigestTimes { get; init; } = 1;

    public Task<Delivery> NotifyAsync(NotificationDigest digest, CancellationToken cancellationToken) =>
        TakeAsync(new(Whole(digest), DigestId(digest)), DigestTimes, cancellationToken);

    public static string Line(Notification item) => $"{Clean(item.Ticket.Title)} {item.Links.Ticket}";
}
