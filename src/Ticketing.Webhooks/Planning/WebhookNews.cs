using System.Text.Json;

namespace Ticketing.Webhooks.Planning;

/// <summary>What a commit leaves for the planner: the events of one ticket that webhooks may be told of.</summary>
/// <param name="Events">In order; at least one.</param>
internal sealed record WebhookNews(IReadOnlyList<NewsEvent> Events)
{
    /// <summary>The channel of such messages.</summary>
    public const string Channel = "webhookNews";

    public static WebhookNews Read(string payload) => JsonSerializer.Deserialize<WebhookNews>(payload)!;

    public string Write() => JsonSerializer.Serialize(this);
}
