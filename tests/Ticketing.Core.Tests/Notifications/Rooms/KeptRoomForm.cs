using System.Collections.Concurrent;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Rooms;

namespace Ticketing.Tests.Notifications.Rooms;

/// <summary>Keeps what rooms are told, or answers what a test says. Addresses are secrets.</summary>
internal sealed class KeptRoomForm : IRoomForm
{
    public string Name => "kept";

    public LocalizedText Title { get; } = new("Kept");

    public string Example => "kept:1";

    public bool IsAddressSecret => true;

    /// <summary>What was handed over, and where.</summary>
    public ConcurrentQueue<(string Address, Notification Notification)> Sent { get; } = [];

    public Func<Notification, Delivery> Answer { get; set; } = _ => Delivery.Delivered;

    /// <summary>What was told where, in order.</summary>
    public IEnumerable<string> Told => Sent.Select(one => $"{one.Address} {one.Notification.Kind}");

    public bool Takes(string address) => address.StartsWith("kept:", StringComparison.Ordinal);

    public Task<Delivery> NotifyAsync(Notification notification, string address, CancellationToken cancellationToken)
    {
        var answer = Answer(notification);
        if (answer == Delivery.Delivered)
            Sent.Enqueue((address, notification));
        return Task.FromResult(answer);
    }
}
