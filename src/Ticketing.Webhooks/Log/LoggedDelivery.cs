using Ticketing.Webhooks.Planning;

namespace Ticketing.Webhooks.Log;

/// <summary>A delivery as its document has it.</summary>
/// <param name="Delivery">What everybody may know who looks after the webhook, and what was sent.</param>
/// <param name="Subject">The event; null for a test.</param>
internal sealed record LoggedDelivery(WebhookDelivery Delivery, TicketHappening? Subject)
{
    /// <summary>How often somebody had it sent again: what was left for an earlier time is not sent any more.</summary>
    public int Round { get; init; }

    /// <summary>Whether what was sent was seen by somebody who reads internal comments.</summary>
    public bool HasInternals { get; init; }
}
