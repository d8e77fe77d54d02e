using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Time;
using Ticketing.TimeEntries;
using Ticketing.UI.Console.TicketDetail;

namespace Ticketing.UI.Console.TimeEntries;

/// <summary>The fields of a time entry as they are typed.</summary>
/// <param name="Minutes">How long: <c>1h 30m</c>.</param>
/// <param name="Day">Which day, as a browser's field says it.</param>
/// <param name="Note">What was done.</param>
/// <param name="Activity">What kind of work it was.</param>
/// <param name="IsBillable">Whether it is billed.</param>
public sealed record TimeInput(string Minutes, string Day, string Note, string Activity, bool IsBillable)
{
    // More than a note may have: an honest mistake is told by its field.
    private const int MostToKeep = 3 * TimeEntry.MostNote;

    internal static TimeInput Empty(PageContext page, TimeProvider time, TimeOptions options) =>
        new("", DayOf(time.GetUtcNow(), page), "", "", options.BillableByDefault);

    internal static TimeInput Of(TimeEntry entry, PageContext page) => new(
        WorkTime.Write(entry.Minutes), DayOf(entry.At, page), entry.Note ?? "", entry.Activity ?? "", entry.IsBillable is true);

    internal static TimeInput Of(IFormCollection form) => new(
        Kept(form, "minutes"), Kept(form, "at"), Kept(form, "note"), Kept(form, "activity"), form.ContainsKey("billable"));

    /// <summary>The entry that is meant.</summary>
    /// <param name="before">What stands there: its moment stays while its day does. Null for a new one.</param>
    /// <param name="person">Who worked.</param>
    /// <param name="page">Who types.</param>
    /// <param name="now">When.</param>
    /// <param name="workingDay">How long a day of work is.</param>
    /// <param name="text">The texts of the page.</param>
    /// <exception cref="TicketValidationException">A field says nothing that can be read.</exception>
    internal TimeEntry Read(
        TimeEntry? before, string person, PageContext page, DateTimeOffset now, TimeSpan workingDay, IStringLocalizer<TimeText> text)
    {
        var errors = new FieldErrors();
        if (!WorkTime.TryRead(Minutes, workingDay, out var minutes))
            errors.Add("minutes", TimeItems.NoDuration);
        var at = MomentOf(before?.At ?? now, page);
        if (at is null)
            errors.Add("at", text["NoDay"]);
        errors.ThrowIfAny();
        return new()
        {
            Person = person,
            At = at!.Value,
            Minutes = (int)Math.Min(minutes, int.MaxValue),
            Note = Note,
            Activity = Activity,
            IsBillable = IsBillable,
        };
    }

    // Of another day than the one that was shown nothing is known but the day.
    private DateTimeOffset? MomentOf(DateTimeOffset shown, PageContext page)
    {
        if (Day == DayOf(shown, page))
            return shown;
        return DateOnly.TryParseExact(Day, TimePeriod.Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && LocalTime.TryRead($"{Day}T12:00", page.Actor.TimeZone, out var noon)
            ? noon
            : null;
    }

    private static string DayOf(DateTimeOffset at, PageContext page) =>
        page.Local(at).ToString(TimePeriod.Form, CultureInfo.InvariantCulture);

    private static string Kept(IFormCollection form, string field) =>
        form[field].ToString().Trim() is var typed && typed.Length > MostToKeep ? typed[..MostToKeep] : typed;
}
