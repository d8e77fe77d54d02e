using Microsoft.Extensions.Localization;
using Ticketing.Notifications;

namespace Ticketing.UI.Console.Told;

/// <summary>Says what the ledger says, for who reads it: on a ticket, or over all.</summary>
internal static class ToldTexts
{
    /// <summary>What became of it, and why.</summary>
    public static string Outcome(NotificationState state, string? why, IStringLocalizer<NotificationText> text) =>
        HeldBack.Of(state, why) is { } held ? $"{text["State.Held"]} {text[$"Why.{held.Name}"]}"
        : why is null ? text[$"State.{state}"] : $"{text[$"State.{state}"]} – {Why(why, text)}";

    /// <summary>Of what somebody was told; a feature's own kind has no words of ours.</summary>
    public static string Of(NotificationEntry entry, IStringLocalizer<NotificationText> text) =>
        text[$"Told.Of.{entry.Kind}"] is { ResourceNotFound: false } of ? of.Value : entry.Kind.Name;

    public static string IconOf(NotificationState state) => state switch
    {
        NotificationState.Delivered => "circle-check",
        NotificationState.Failed => "triangle-alert",
        NotificationState.Withheld => "circle-x",
        _ => "clock",
    };

    // A channel's own words, of a failure or of a reason that is not ours, are shown as they are.
    private static string Why(string why, IStringLocalizer<NotificationText> text) =>
        text[$"Why.{why}"] is { ResourceNotFound: false } known ? known.Value : why;
}
