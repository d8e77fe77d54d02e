using Microsoft.Extensions.Logging;
using Ticketing.Access;
using Ticketing.Dispatch;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Webhooks.Log;
using Ticketing.Webhooks.Storing;

namespace Ticketing.Webhooks.Planning;

/// <summary>
/// Works out which webhooks are told of what a commit did. The messages to be sent are stored in one commit with the news being done, so
/// none is left out and none is told twice.
/// </summary>
internal sealed partial class WebhookPlanner(
    WebhookStore webhooks, WebhookRights rights, WebhookQuery queries, ITicketReader tickets, DeliveryLog log, TimeProvider time,
    ILogger<WebhookPlanner> logger)
    : IOutboxHandler
{
    public string Channel => WebhookNews.Channel;

    public async Task<Delivery> HandleAsync(ClaimedMessage message, CancellationToken cancellationToken)
    {
        var (tenant, news) = (message.Tenant, WebhookNews.Read(message.Message.Payload));
        var wanted = new List<PlannedDelivery>();
        foreach (var stored in await webhooks.KnownAsync(tenant, cancellationToken))
        {
            if (stored.Webhook.IsOn)
                wanted.AddRange(await PlanAsync(tenant, stored, news, cancellationToken));
        }

        if (wanted.Count == 0)
            return Delivery.Delivered;
        await log.PlanAsync(tenant, wanted, message.Settle(WorkOutcome.Done(time.GetUtcNow())), cancellationToken);
        return Delivery.Settled;
    }

    private async Task<IReadOnlyList<PlannedDelivery>> PlanAsync(
        string tenant, StoredWebhook stored, WebhookNews news, CancellationToken cancellationToken)
    {
        var webhook = stored.Webhook;
        var events = news.Events.Where(one => webhook.Events.Contains(one.Type)).ToList();
        if (events.Count == 0 || await rights.FindOwnerAsync(tenant, webhook, cancellationToken) is not { } owner)
            return [];
        var visibility = Visibility.Of(owner);
        if (await tickets.FindAsync(new TicketId(events[0].Subject.Ticket), visibility, cancellationToken) is not { } ticket
            || (webhook.Project is { } project && project != ticket.Project))
            return [];
        if (!visibility.ReadsInternal(ticket))
            events.RemoveAll(one => one.Subject.IsInternal);
        if (events.Count == 0 || !await MeetsAsync(tenant, webhook, ticket, cancellationToken))
            return [];
        return [.. events.Select(one => new PlannedDelivery(webhook.Id, stored.Birth, one.Type, one.At, one.Subject))];
    }

    private async Task<bool> MeetsAsync(string tenant, Webhook webhook, Ticket ticket, CancellationToken cancellationToken)
    {
        if (webhook.Query is not { } query)
            return true;
        if (await queries.MeetsAsync(new(webhook.Owner, tenant), query, ticket, cancellationToken) is { } meets)
            return meets;
        CannotDecide(webhook.Id, tenant);
        return false;
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The webhook '{Webhook}' of tenant '{Tenant}' is told of nothing: its query cannot be decided any more. Save it anew.")]
    private partial void CannotDecide(string webhook, string tenant);
}
