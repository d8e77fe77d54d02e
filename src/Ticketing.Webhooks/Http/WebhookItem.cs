using System.ComponentModel;

namespace Ticketing.Webhooks.Http;

/// <summary>A webhook.</summary>
internal sealed record WebhookItem(
    [property: Description("Its key.")] string Id,
    [property: Description("Where it is told.")] string Url,
    [property: Description("What people call it.")] string Description,
    [property: Description("Of which events it is told.")] IReadOnlyList<string> Events,
    [property: Description("The key of the project whose tickets it is told of; null for all.")] string? Project,
    [property: Description("A query that a ticket meets after the event; null for every ticket.")] string? Query,
    [property: Description("Whoever saved it last (user id): what he may not see is not sent.")] string Owner,
    [property: Description("Whether anything is sent.")] bool IsOn,
    [property: Description("Why the help desk switched it off by itself: failing or gone; null when it did not.")]
    WebhookOffReasonName? WhyOff,
    [property: Description("When the help desk switched it off by itself.")] DateTimeOffset? OffAt,
    [property: Description("Since when nothing has got through; null when the last delivery did.")] DateTimeOffset? FailingSince,
    [property: Description("Its secret: told once, of a new one and of one that got another. Null otherwise.")] string? Secret)
{
    public static WebhookItem From(Webhook webhook, string? secret = null) => new(
        webhook.Id, webhook.Url, webhook.Description, webhook.Events, webhook.Project, webhook.Query, webhook.Owner, webhook.IsOn,
        (WebhookOffReasonName?)webhook.WhyOff, webhook.OffAt, webhook.FailingSince, secret);
}
