using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ticketing.Webhooks.Http;

/// <summary>What became of one event for a webhook.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record DeliveryItem(
    [property: Description("1 for the first of the webhook, and so on.")] long Number,
    [property: Description("What the receiver knows it by: webhook-id.")] string Id,
    [property: Description("What it tells of.")] string Type,
    [property: Description("When that happened.")] DateTimeOffset At,
    [property: Description("The ticket; null for a test, and where the caller does not see it.")] long? Ticket,
    [property: Description("How far it came.")] WebhookDeliveryStateName State,
    [property: Description("How often it was sent.")] int Attempts,
    [property: Description("When it was last sent or withheld; null before.")] DateTimeOffset? AttemptedAt,
    [property: Description("How many milliseconds the last attempt took.")] int? Milliseconds,
    [property: Description("Why it was withheld (noRight, switchedOff) or the last attempt failed; null for none.")] string? Reason,
    [property: Description("What was last sent; null when nothing was, and where the caller may not see all that is in it.")]
    SentItem? Request,
    [property: Description("What was last answered; null for nothing, and where the request is not shown.")] AnsweredItem? Response)
{
    public static DeliveryItem From(WebhookDelivery one) => new(
        one.Number, one.Id, one.Type, one.At, one.Ticket, (WebhookDeliveryStateName)one.State, one.Attempts, one.AttemptedAt,
        (int?)one.Took?.TotalMilliseconds, one.Reason,
        one.Request is { } sent ? new(sent.Url, sent.Headers, sent.Body, sent.IsCut) : null,
        one.Response is { } answer ? new(answer.Status, answer.Headers, answer.Body, answer.IsCut) : null);
}
