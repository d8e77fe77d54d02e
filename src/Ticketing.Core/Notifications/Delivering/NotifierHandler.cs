using Microsoft.Extensions.Options;
using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Hands entries of the ledger over to a notifier. What became of each is stored with its message being settled, so the ledger says what
/// happened. Who may not know any more is not told.
/// </summary>
internal sealed class NotifierHandler(
    INotifier notifier, INotificationLedger ledger, INotificationSource composer, HandlerCommits commits,
    IOptions<TicketingOptions> options, TimeProvider time)
    : IOutboxHandler
{
    public string Channel => NotifierMessage.ChannelOf(notifier.Channel);

    public int Concurrency => notifier.Concurrency;

    public async Task<Delivery> HandleAsync(ClaimedMessage message, CancellationToken cancellationToken)
    {
        if (await ledger.FindAsync(message.Tenant, message.Message.Id, cancellationToken) is not { } stored)
            return Delivery.Rejected("The ledger has no entry of it.");
        if (await composer.ComposeAsync(message.Tenant, stored.Entry, cancellationToken) is not { } notification)
            return await SettleAsync(NotificationState.Withheld, WithheldBecause.NoRight);
        if (await notifier.WhyNotAsync(notification.To, cancellationToken) is { } why)
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

        async Task<Delivery> NotifyAsync()
        {
            try
            {
                return await notifier.NotifyAsync(notification, cancellationToken);
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
            await commits.CommitAsync(
                new()
                {
                    Tenant = message.Tenant,
                    At = now,
                    Settled = [message.Settle(outcome)],
                    NotificationOutcomes = [new(message.Message.Id, state, now, outcome.Reason ?? reason)],
                },
                cancellationToken);
            return Delivery.Settled;
        }
    }
}
