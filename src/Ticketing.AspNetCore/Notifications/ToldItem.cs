using System.ComponentModel;
using Ticketing.Notifications;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>An entry of the ledger: that somebody was told of the ticket, or why not.</summary>
internal sealed record ToldItem(
    [property: Description("Its number; higher ones are later.")] long Number,
    [property: Description("Who.")] string User,
    [property: Description("By which channel: app, email.")] string Channel,
    [property: Description("Of what: mentioned, assigned, filed, commented, statusChanged, changed.")] string Kind,
    [property: Description("Why he.")] NotificationReasonName Reason,
    [property: Description("Who did what he was told of.")] string By,
    [property: Description("When that was.")] DateTimeOffset At,
    [property: Description("What became of it.")] NotificationStateName State,
    [property: Description("Why it was withheld, failed or is held: digest, quietHours, doNotDisturb; null else.")] string? Why,
    [property: Description("Until when it is held, as things stand; null when it is not, or when only he can say.")]
    DateTimeOffset? HeldUntil,
    [property: Description("When it was handed over, withheld or given up after it was on its way; null else.")] DateTimeOffset? SettledAt)
{
    public static ToldItem From(StoredNotification stored)
    {
        var entry = stored.Entry;
        var held = HeldBack.Of(entry.State, entry.Why);
        return new(
            stored.Number, entry.User, entry.Channel, entry.Kind.Name, (NotificationReasonName)entry.Reason, entry.By, entry.At,
            (NotificationStateName)entry.State, held?.Name ?? entry.Why, held?.Until,
            stored.SettledAt);
    }
}
