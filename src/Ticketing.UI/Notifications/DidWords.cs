using Microsoft.Extensions.Localization;
using Ticketing.Notifications;

namespace Ticketing.UI.Notifications;

/// <summary>Says what somebody did that another is told of, without who did it.</summary>
internal static class DidWords
{
    // A feature's own kind has no sentence of ours.
    public static string Of(NotificationEntry entry, IStringLocalizer<NotificationText> text) =>
        text[entry is { Kind.Name: "assigned", Reason: NotificationReason.Team } ? "Did.assigned.Team" : $"Did.{entry.Kind}"]
            is { ResourceNotFound: false } sentence ? sentence.Value : text["Did.other", entry.Kind];
}
