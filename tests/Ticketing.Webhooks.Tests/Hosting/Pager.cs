using System.Collections.Concurrent;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Webhooks.Hosting;

/// <summary>A channel that tells notices: what it was given.</summary>
internal sealed class Pager : INoticeNotifier
{
    public ConcurrentQueue<Notice> All { get; } = [];

    public string Channel => "pager";

    public LocalizedText Name { get; } = new("Pager");

    public Task<Delivery> NotifyAsync(Notification notification, CancellationToken cancellationToken) =>
        Task.FromResult(Delivery.Delivered);

    public Task<Delivery> NotifyAsync(Notice notice, CancellationToken cancellationToken)
    {
        All.Enqueue(notice);
        return Task.FromResult(Delivery.Delivered);
    }
}
