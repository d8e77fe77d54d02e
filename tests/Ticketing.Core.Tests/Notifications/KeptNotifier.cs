using System.Collections.Concurrent;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Tests.Notifications;

/// <summary>Keeps what it is handed over, or answers what a test says.</summary>
internal sealed class KeptNotifier : IDigestNotifier
{
    public string Channel => "mail";

    public LocalizedText Name { get; } = new("Mail");

    /// <summary>What was handed over.</summary>
    public ConcurrentQueue<Notification> Sent { get; } = [];

    /// <summary>What was handed over in digests.</summary>
    public ConcurrentQueue<NotificationDigest> Digests { get; } = [];

    public Func<Notification, Delivery> Answer { get; set; } = _ => Delivery.Delivered;

    public Func<NotifiedPerson, string?> WhyNot { get; set; } = _ => null;

    /// <summary>Who was told what, in order.</summary>
    public IEnumerable<string> Told => Sent.Select(one => $"{one.To.Id} {one.Kind}");

    public ValueTask<string?> WhyNotAsync(NotifiedPerson person, CancellationToken cancellationToken) => new(WhyNot(person));

    public Task<Delivery> NotifyAsync(Notification notification, CancellationToken cancellationToken)
    {
        var answer = Answer(notification);
        if (answer == Delivery.Delivered)
            Sent.Enqueue(notification);
        return Task.FromResult(answer);
    }

    public Task<Delivery> NotifyAsync(NotificationDigest digest, CancellationToken cancellationToken)
    {
        var answers = digest.Items.Select(Answer).ToList();
        if (answers.TrueForAll(answer => answer == Delivery.Delivered))
            Digests.Enqueue(digest);
        return Task.FromResult(answers.Find(answer => answer != Delivery.Delivered) ?? Delivery.Delivered);
    }
}
