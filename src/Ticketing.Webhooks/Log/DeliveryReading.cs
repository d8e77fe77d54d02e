using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Webhooks.Log;

/// <summary>
/// Deliveries as somebody may see them who looks after a webhook: it may be another one than its owner, who sees other tickets.
/// </summary>
internal sealed class DeliveryReading(ITicketReader tickets)
{
    public async Task<IReadOnlyList<WebhookDelivery>> AsSeenAsync(
        Actor actor, IReadOnlyList<LoggedDelivery> logged, CancellationToken cancellationToken)
    {
        var visibility = Visibility.Of(actor);
        var ids = logged.Select(one => one.Subject?.Ticket).OfType<long>().Distinct().Select(id => new TicketId(id)).ToList();
        var seen = ids.Count == 0
            ? []
            : (await tickets.FindAsync(ids, visibility, cancellationToken)).ToDictionary(ticket => ticket.Id.Value);
        return [.. logged.Select(one => AsSeen(one))];

        WebhookDelivery AsSeen(LoggedDelivery one)
        {
            if (one.Subject is not { } subject)
                return one.Delivery;
            var ticket = seen.GetValueOrDefault(subject.Ticket);
            return ticket is not null && (!one.HasInternals || visibility.ReadsInternal(ticket))
                ? one.Delivery
                : one.Delivery with { Ticket = ticket?.Id.Value, Request = null, Response = null };
        }
    }
}
