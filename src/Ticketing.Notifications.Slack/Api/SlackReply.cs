using System.Text.Json.Serialization;

namespace Ticketing.Notifications.Slack.Api;

/// <summary>What Slack answers, as far as it is read.</summary>
internal sealed record SlackReply
{
    [JsonPropertyName("ok")]
    public bool Ok { get; init; }

    [JsonPropertyName("error")]
    public string? Error { get; init; }

    /// <summary>The scope that the app lacks.</summary>
    [JsonPropertyName("needed")]
    public string? Needed { get; init; }

    [JsonPropertyName("channel")]
    public string? Channel { get; init; }

    [JsonPropertyName("ts")]
    public string? Timestamp { get; init; }

    [JsonPropertyName("user")]
    public SlackUser? User { get; init; }
}
