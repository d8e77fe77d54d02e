using System.Collections.Concurrent;
using Ticketing.Conformance.Notifiers;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Tests.Notifications;

/// <summary>A notifier that does what it must, or what a test says instead, with its receiver.</summary>
internal class PliantNotifier : INotifier
{
    private readonly ConcurrentQueue<ReceivedMessage> taken = [];

    public string Channel { get; init; } = "pager";

    public LocalizedText Name { get; init; } = new("Pager") { ["fr"] = "Bip" };

    public int Concurrency { get; init; } = 8;

    public string? WhyNot { get; init; }

    public Func<Notification, string> Id { get; init; } = notification => notification.Id;

    public Func<Notification, string> Text { get; init; } = notification =>
        $"{Clean(notification.Ticket.Title)} {notification.Links.Ticket} {Clean(notification.Events[^1].By)} "
        + Clean(notification.Events[^1].Text ?? "");

    public Func<Notification, int> Times { get; init; } = _ => 1;

    public Func<ReceiverMood, CancellationToken, Task<Delivery>> Answer { get; init; } = async (mood, cancellationToken) =>
    {
        if (mood == ReceiverMood.Hangs)
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return mood switch
        {
            ReceiverMood.Refuses => Delivery.Rejected("no"),
            ReceiverMood.IsBusy => Delivery.Again("not now"),
            _ => Delivery.Delivered,
        };
    };

    private ReceiverMood Mood { get; set; }

    public NotifierUnderTest UnderTest => new()
    {
        Notifier = this,
        ReadAsync = _ => Task.FromResult<IReadOnlyList<ReceivedMessage>>([.. taken]),
        Set = mood => Mood = mood,
        Secrets = ["sesame"],
    };

    public static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value is not (0x202E or < ' ' or (>= 0x7f and < 0xa0))));

    public ValueTask<string?> WhyNotAsync(NotifiedPerson person, CancellationToken cancellationToken) => new(WhyNot);

    public Task<Delivery> NotifyAsync(Notification notification, CancellationToken cancellationToken) =>
        TakeAsync(new(Text(notification), Id(notification)), Times(notification), cancellationToken);

    protected async Task<Delivery> TakeAsync(ReceivedMessage message, int times, CancellationToken cancellationToken)
    {
        var delivery = await Answer(Mood, cancellationToken);
        if (Mood == ReceiverMood.Takes)
        {
            foreach (var _ in Enumerable.Range(0, times))
                taken.Enqueue(message);
        }

        return delivery;
    }
}
