using System.ComponentModel;
using Ticketing.Notifications.Delivering;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>An entry of the ledger as administrators see it.</summary>
internal sealed record LedgerListItem(
    [property: Description("Its number; higher ones are later.")] long Number,
    [property: Description("Who was told: a user id, or room: and the key of a chat room.")] string User,
    [property: Description("By which channel: app, email, room.")] string Channel,
    [property: Description("What became of it.")] NotificationStateName State,
    [property: Description("Why it was withheld or failed; null when it did not.")] string? Why,
    [property: Description("When what he is told of happened.")] DateTimeOffset At,
    [property: Description("When it was handed over, withheld or given up after it was on its way; null else.")] DateTimeOffset? SettledAt,
    [property: Description("The ticket; null where the caller may not see it, and where it is about none.")] long? Ticket,
    [property: Description("Of what; null where the caller may not know.")] string? Kind,
    [property: Description("Why he; null where the caller may not know.")] NotificationReasonName? Reason,
    [property: Description("Who did it; null where the caller may not know.")] string? By,
    [property: Description("The number of its message in the outbox while it is parked there, to be sent again or dropped; null else.")]
    long? Message)
{
    public static LedgerListItem From(LedgerItem item) => new(
        item.Number, item.User, item.Channel, (NotificationStateName)item.State, item.Why, item.At, item.SettledAt,
        item.Ticket?.Id.Value, item.Entry?.Kind.Name, (NotificationReasonName?)item.Entry?.Reason, item.Entry?.By,
        item.Message is { State: OutboxState.Parked } parked ? parked.Number : null);
}
