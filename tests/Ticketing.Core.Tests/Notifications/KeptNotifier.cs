using System.Collections.Concurrent;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Tests.Notifications;

/// <summary>Keeps what it is handed over, or answers what a test says.</summary>
internal sealed class KeptNotifier : INotifier
{
    public string Channel => "mail";

    public LocalizedText Name { get; } = new("Mail");

    /// <summary>What was handed over.</summary>
    public ConcurrentQueue<Notification> Sent { get; } = [];

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
}
