using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Ticketing.Replies;

/// <summary>Sends a reply when it cannot be taken back any more.</summary>
internal sealed class ReplyHandler(ReplyStore store, ReplySender sender) : IAlarmHandler
{
    public string Kind => ReplyKey.Kind;

    public async Task<Delivery> HandleAsync(ClaimedAlarm alarm, CancellationToken cancellationToken)
    {
        var key = ReplyKey.Read(alarm.Key);
        var replies = await store.FindAsync(alarm.Tenant, key, cancellationToken);
        if (replies.Held is null)
            return Delivery.Delivered;
        // Where it was taken back meanwhile there is nothing to do, and nobody holds the alarm.
        return await sender.SendAsync(alarm.Tenant, key, replies, alarm, null, cancellationToken) ? Delivery.Settled : Delivery.Delivered;
    }
}
