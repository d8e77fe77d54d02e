using System.Text.Json;
using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;
using Ticketing.AspNetCore.Tickets;

namespace Ticketing.Webhooks.Sending;

/// <summary>What is sent of an event.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Timestamp">When.</param>
/// <param name="Data">The event, and the ticket as it is when it is sent.</param>
internal sealed record WebhookPayload(string Type, DateTimeOffset Timestamp, WebhookPayload.Content Data)
{
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, TicketingJson.Options);

    /// <summary>What the API answers of them to the webhook's owner.</summary>
    /// <param name="Ticket">The ticket.</param>
    /// <param name="Event">The event.</param>
    internal sealed record Content(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TicketDetails? Ticket,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] HistoryItem? Event)
    {
        /// <summary>The comment, where one was written.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public CommentItem? Comment { get; init; }

        /// <summary>The webhook's key: in a test, which tells of nothing else.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Webhook { get; init; }
    }
}
