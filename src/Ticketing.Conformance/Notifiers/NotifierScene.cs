using Ticketing.Dispatch;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Conformance.Notifiers;

/// <summary>Where a case plays: a notifier, and a receiver that others may have used before.</summary>
internal sealed class NotifierScene(NotifierUnderTest under, int before, CancellationToken cancellationToken)
{
    public INotifier Notifier => under.Notifier;

    public NotifiedPerson Reader => under.Reader;

    public CancellationToken Token => cancellationToken;

    public static async Task<NotifierScene> BeginAsync(NotifierUnderTest under, CancellationToken cancellationToken)
    {
        under.Set(ReceiverMood.Takes);
        return new(under, (await under.ReadAsync(cancellationToken)).Count, cancellationToken);
    }

    public void Set(ReceiverMood mood) => under.Set(mood);

    public Notification Sample(NotificationKind? kind = null) => SampleNotifications.Of(kind ?? NotificationKind.Commented, Reader);

    public Task<Delivery> NotifyAsync(Notification notification) => Notifier.NotifyAsync(notification, cancellationToken);

    /// <summary>What came since the case began.</summary>
    public async Task<IReadOnlyList<ReceivedMessage>> CameAsync() => [.. (await under.ReadAsync(cancellationToken)).Skip(before)];

    /// <summary>Hands over what the receiver takes, and answers what came of it: one message.</summary>
    public async Task<ReceivedMessage> DeliverAsync(Notification notification, string what)
    {
        var known = (await CameAsync()).Count;
        ExpectDelivered(await NotifyAsync(notification), what);
        var came = await CameAsync();
        Expect.Equal(1, came.Count - known, $"How many messages came of {what}");
        return came[^1];
    }

    /// <summary>
    /// Hands over a digest as the library does: in one message, or by a notifier that knows no digests each thing by itself. Answers what
    /// came.
    /// </summary>
    public async Task<IReadOnlyList<ReceivedMessage>> DeliverAsync(NotificationDigest digest, string what)
    {
        var known = (await CameAsync()).Count;
        if (Notifier is IDigestNotifier notifier)
        {
            ExpectDelivered(await notifier.NotifyAsync(digest, cancellationToken), what);
        }
        else
        {
            foreach (var item in digest.Items)
                ExpectDelivered(await NotifyAsync(item), what);
        }

        IReadOnlyList<ReceivedMessage> came = [.. (await CameAsync()).Skip(known)];
        Expect.Equal(Notifier is IDigestNotifier ? 1 : digest.Items.Length, came.Count, $"How many messages came of {what}");
        return came;
    }

    public static void ExpectDelivered(Delivery delivery, string what) => Expect.That(
        delivery.Result == DeliveryResult.Delivered,
        $"{what}: the receiver takes it, but the notifier says {delivery.Result} ({delivery.Reason ?? "without a reason"}).");

    /// <summary>The link to the ticket, which is what all others lead to.</summary>
    public static void ExpectLink(Notification notification, ReceivedMessage message, string what) =>
        ExpectLink(notification.Links.Ticket, message, what);

    /// <summary>A link.</summary>
    public static void ExpectLink(Uri to, ReceivedMessage message, string what)
    {
        var link = to.AbsoluteUri;
        var at = message.Text.IndexOf(link, StringComparison.Ordinal);
        var end = at + link.Length;
        Expect.That(
            at >= 0 && (end == message.Text.Length || !char.IsLetterOrDigit(message.Text[end])),
            $"{what}: the link {link} is not in what came: '{message.Text}'.");
    }

    /// <summary>A reason is one line that administrators may read.</summary>
    public void ExpectReason(Delivery delivery, string what)
    {
        var reason = delivery.Reason ?? "";
        Expect.That(!string.IsNullOrWhiteSpace(reason), $"{what}: there is no reason.");
        Expect.That(!reason.Any(char.IsControl), $"{what}: the reason is more than a line, or has control characters.");
        Expect.That(!under.Secrets.Any(secret => reason.Contains(secret, StringComparison.Ordinal)), $"{what}: the reason tells a secret.");
    }
}
