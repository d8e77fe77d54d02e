using System.Text.Json.Nodes;

namespace Ticketing.Notifications.Slack.Api;

/// <summary>A message as <c>chat.postMessage</c> takes it.</summary>
internal static class SlackPayload
{
    /// <summary>The name that the metadata of all our messages has.</summary>
    public const string EventType = "ticketing_notification";

    public static JsonObject Of(SlackMessage message)
    {
        var payload = new JsonObject
        {
            ["channel"] = message.Channel,
            ["text"] = message.Text,
            ["blocks"] = JsonArray.Create(message.Blocks),
            // Nothing in a text is looked at for names, marks or addresses, and no page is fetched for a preview.
            ["mrkdwn"] = false,
            ["parse"] = "none",
            ["link_names"] = false,
            ["unfurl_links"] = false,
            ["unfurl_media"] = false,
            ["client_msg_id"] = message.Id.ToString(),
            ["metadata"] = new JsonObject
            {
                ["event_type"] = EventType,
                ["event_payload"] = new JsonObject { ["id"] = message.Notification },
            },
        };
        if (message.Thread is { } thread)
            (payload["thread_ts"], payload["reply_broadcast"]) = (thread, message.IsShownOutsideThread);
        return payload;
    }
}
