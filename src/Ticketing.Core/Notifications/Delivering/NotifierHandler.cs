using Microsoft.Extensions.Options;
using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Hands entries of the ledger over to a notifier. What became of each is stored with its message being settled, so the ledger says what
/// happened. Who may not know any more is not told.
/// </summary>
internal sealed class NotifierHandler(
    INotifier notifier, INotificationLedger ledger, INotificationSource composer, DigestComposer digests, NoticeComposer notices,
    DeliveryOutcomes outcomes, IOptions<TicketingOptions> options, TimeProvider time)
    : IOutboxHandler
{
    public string Channel => NotifierMessage.ChannelOf(notifier.Channel);

    public int Concurrency => notifier.Concurrency;

    public async Task<Delivery> HandleAsync(ClaimedMessage message, CancellationToken cancellationToken)
    {
        var found = await ledger.FindAsync(message.Tenant, NotifierMessage.EntriesOf(message.Message), cancellationToken);
        if (found.Count == 0)
            return Delivery.Rejected("The ledger has no entry of it.");
        var entries = found.Select(stored => stored.Entry).ToList();
        var (composed, notice) = entries is [{ IsNotice: true } about]
            ? (NothingOfTickets(about), await ComposeNoticeAsync(about))
            : (await ComposeAsync(), null);
        if ((notice?.To ?? composed.Notification?.To ?? composed.Digest?.To) is not { } reader)
            return await SettleAsync(NotificationState.Withheld, WithheldBecause.NoRight);
        if (await notifier.WhyNotAsync(reader, cancellationToken) is { } why)
            return await SettleAsync(NotificationState.Withheld, why);
        var delivery = await NotifyAsync();
        return delivery.Result switch
        {
            DeliveryResult.Delivered => await SettleAsync(NotificationState.Delivered, null),
            DeliveryResult.Rejected => await SettleAsync(NotificationState.Failed, delivery.Reason),
            // The last attempt: the dispatcher would park it, and the ledger not know.
            DeliveryResult.Again when delivery.At is null && message.Attempts >= options.Value.WorkAttempts =>
                await SettleAsync(NotificationState.Failed, delivery.Reason),
            _ => delivery,
        };

        async Task<DigestComposer.Composed> ComposeAsync() => entries is [var only]
            ? new(await composer.ComposeAsync(message.Tenant, only, cancellationToken), null, new HashSet<string> { only.Id })
            : await digests.ComposeAsync(message.Tenant, message.Message.Id, entries, cancellationToken);

        // A channel that tells notices has the entry; a host of another version may have it no more.
        async Task<Notice?> ComposeNoticeAsync(NotificationEntry entry) => notifier is INoticeNotifier
            ? await notices.ComposeAsync(message.Tenant, entry, cancellationToken)
            : null;

        async Task<Delivery> NotifyAsync()
        {
            try
            {
                if (notice is not null)
                    return await ((INoticeNotifier)notifier).NotifyAsync(notice, cancellationToken);
                return composed.Digest is { } digest
                    ? await ((IDigestNotifier)notifier).NotifyAsync(digest, cancellationToken)
                    : await notifier.NotifyAsync(composed.Notification!, cancellationToken);
            }
#pragma warning disable CA1031 // Whatever a notifier throws is a failed attempt; of the last one the ledger is told.
            catch (Exception fault) when (message.Attempts >= options.Value.WorkAttempts && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                return Delivery.Rejected(fault.Message);
            }
        }

        async Task<Delivery> SettleAsync(NotificationState state, string? reason)
        {
            var now = time.GetUtcNow();
            var outcome = state is NotificationState.Failed ? WorkOutcome.Parked(now, reason ?? "It was refused.") : WorkOutcome.Done(now);
            await outcomes.StoreAsync(message, outcome, [.. entries.Select(Outcome)]).WaitAsync(cancellationToken);
            return Delivery.Settled;

            NotificationOutcome Outcome(NotificationEntry entry) => composed.Told.Contains(entry.Id)
                ? new(entry.Id, state, now, outcome.Reason ?? reason)
                : new(entry.Id, NotificationState.Withheld, now, WithheldBecause.NoRight);
        }
    }

    private static DigestComposer.Composed NothingOfTickets(NotificationEntry notice) => new(null, null, new HashSet<string> { notice.Id });
}
