using System.Globalization;
using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Items;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.TimeEntries;

/// <summary>Time entries as a kind of items: the rules of them.</summary>
public static class TimeItems
{
    private static readonly LocalizedText Added = new("logged {0}") { ["fr"] = "a saisi {0}" };

    private static readonly LocalizedText Longer = new("changed a time entry of {0} to {1}")
    {
        ["fr"] = "a modifié une saisie de temps de {0}, désormais de {1}",
    };

    private static readonly LocalizedText Changed = new("changed a time entry of {0}") { ["fr"] = "a modifié une saisie de temps de {0}" };

    private static readonly LocalizedText Removed = new("removed a time entry of {0}") { ["fr"] = "a supprimé une saisie de temps de {0}" };

    /// <summary>What is said of a text that is no length of time.</summary>
    public static Wording NoDuration { get; } = Wording.Of(
        FieldErrorCodes.NoDuration, $"Write how long: 1h 30m, 1:30, 1d 4h, or 90 for minutes.");

    /// <summary>The kind. Only those know of its items who may read internal comments on the ticket.</summary>
    public static TicketItemKind<TimeEntry> Kind { get; } = new(
        TicketFields.Spent.Items, new("Time entries") { ["fr"] = "Saisies de temps" }, TimeEntryJson.Default.TimeEntry)
    {
        Adding = Permission.LogTime,
        Managing = Permission.ManageTime,
        IsInternal = true,
        Checks = Check,
        Index = entry => new() { Person = entry.Person, At = entry.At, Amount = entry.Minutes },
        Added = (entry, culture) => Say(Added, culture, entry.Minutes),
        Changed = (entry, before, culture) => entry.Minutes == before.Minutes
            ? Say(Changed, culture, entry.Minutes)
            : Say(Longer, culture, before.Minutes, entry.Minutes),
        Removed = (entry, culture) => Say(Removed, culture, entry.Minutes),
    };

    /// <summary>Whether somebody may log time of his own on a ticket that he sees.</summary>
    public static bool MayLog(Actor actor, Ticket ticket) =>
        actor.May(Permission.ReadInternal, ticket) && (actor.May(Permission.LogTime, ticket) || actor.May(Permission.ManageTime, ticket));

    /// <summary>What is stored of an entry: its moment to the microsecond, its texts as one line each.</summary>
    internal static TimeEntry Kept(TimeEntry entry) => entry with
    {
        At = entry.At.ToUtcMicroseconds(),
        Note = OneLine(entry.Note),
        Activity = OneLine(entry.Activity),
    };

    internal static string? OneLine(string? text) =>
        text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words ? string.Join(' ', words) : null;

    private static void Check(TimeEntry entry, FieldErrors errors)
    {
        errors.Check("person", entry.Person, FieldRules.UserId);
        if (!entry.At.IsKept())
        {
            errors.Add("at", Wording.Of(
                FieldErrorCodes.OutOfRange, $"The year is {UtcMicroseconds.FirstYear} to {UtcMicroseconds.LastYear}."));
        }

        if (entry.Minutes is < 1 or > TimeEntry.MostMinutes)
            errors.Add("minutes", Wording.Of(FieldErrorCodes.OutOfRange, $"An entry has {1} to {TimeEntry.MostMinutes} minutes."));
        errors.Check("note", entry.Note, TimeEntry.MostNote);
        errors.Check("activity", entry.Activity, TimeEntry.MostActivity);
        if (entry.Billed is < 0)
            errors.Add("billed", Wording.Of(FieldErrorCodes.OutOfRange, $"An entry has {0} to {int.MaxValue} billed minutes."));
    }

    /// <summary>A sentence with lengths of time in its gaps.</summary>
    internal static string Say(LocalizedText sentence, CultureInfo culture, params ReadOnlySpan<int> minutes)
    {
        var said = new object[minutes.Length];
        for (var i = 0; i < said.Length; i++)
            said[i] = WorkTime.Write(minutes[i]);
        return string.Format(culture, sentence.In(culture), said);
    }
}
