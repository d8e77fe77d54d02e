using Ticketing.Webhooks.Planning;

namespace Ticketing.Webhooks.Log;

/// <summary>That a webhook is told something.</summary>
/// <param name="Webhook">Its key.</param>
/// <param name="Birth">Which of that key.</param>
/// <param name="Type">What it is told of.</param>
/// <param name="At">When that happened, in UTC.</param>
/// <param name="Subject">The event; null for a test.</param>
internal sealed record PlannedDelivery(string Webhook, string Birth, string Type, DateTimeOffset At, TicketHappening? Subject);
