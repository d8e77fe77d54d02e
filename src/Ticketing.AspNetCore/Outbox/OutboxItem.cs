using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Outbox;

/// <summary>A message of the outbox as the API tells it: without what it says.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record OutboxItem(
    [property: Description("Its number, in the order in which messages were stored.")] long Number,
    [property: Description("What receivers know it by.")] string Id,
    [property: Description("Who delivers it.")] string Channel,
    [property: Description("Who gets it; null where the channel knows.")] string? Receiver,
    [property: Description("How far it came.")] OutboxStateName State,
    [property: Description("How often it was tried.")] int Attempts,
    [property: Description("Why the last attempt failed, it is parked, or was dropped; null for none.")] string? Reason,
    [property: Description("When it might leave first.")] DateTimeOffset NotBefore,
    [property: Description("When it is tried next; while somebody delivers it, until when it is his.")] DateTimeOffset DueAt,
    [property: Description("Whether somebody is delivering it now.")] bool IsBeingDelivered,
    [property: Description("When it was delivered or dropped; null before.")] DateTimeOffset? DoneAt)
{
    public static OutboxItem From(StoredMessage message) => new(
        message.Number, message.Id, message.Channel, message.Receiver, (OutboxStateName)message.State, message.Attempts, message.Reason,
        message.NotBefore, message.DueAt, message.IsClaimed, message.DoneAt);
}
