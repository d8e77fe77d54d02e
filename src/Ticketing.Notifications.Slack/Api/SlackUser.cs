using System.Text.Json.Serialization;

namespace Ticketing.Notifications.Slack.Api;

/// <summary>Somebody, as Slack knows him.</summary>
internal sealed record SlackUser
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }
}
