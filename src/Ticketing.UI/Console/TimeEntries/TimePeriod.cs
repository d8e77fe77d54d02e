using System.Globalization;
using Ticketing.TimeEntries;
using Ticketing.UI.Console.TicketDetail;

namespace Ticketing.UI.Console.TimeEntries;

/// <summary>A week or a month by the reader's calendar.</summary>
/// <param name="IsMonth">Whether it is a month.</param>
/// <param name="First">Its first day.</param>
public sealed record TimePeriod(bool IsMonth, DateOnly First)
{
    internal const string Form = "yyyy-MM-dd";

    /// <summary>The first day after it.</summary>
    public DateOnly End => IsMonth ? First.AddMonths(1) : First.AddDays(7);

    /// <summary>The address of the period in which a day is.</summary>
    internal string Query(DateOnly day, string? person, bool? isMonth = null) => $"/time?{Parameters(day, person, isMonth)}";

    /// <summary>The address of a table of it.</summary>
    internal string Table(string? person) => $"/time/export?{Parameters(First, person, null)}";

    private string Parameters(DateOnly day, string? person, bool? isMonth) =>
        $"period={(isMonth ?? IsMonth ? "month" : "week")}&day={day.ToString(Form, CultureInfo.InvariantCulture)}"
        + (person is null ? "" : $"&person={Uri.EscapeDataString(person)}");

    /// <summary>The period of an address; what it does not say, or not well, is this week.</summary>
    internal static TimePeriod Of(string? period, string? day, PageContext page, DateTimeOffset now)
    {
        var within = DateOnly.TryParseExact(day, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var said)
            && said.Year is > Ticketing.Time.UtcMicroseconds.FirstYear and < Ticketing.Time.UtcMicroseconds.LastYear
            ? said
            : DateOnly.FromDateTime(page.Local(now).DateTime);
        if (period == "month")
            return new(true, new(within.Year, within.Month, 1));
        var since = ((int)within.DayOfWeek - (int)page.Culture.DateTimeFormat.FirstDayOfWeek + 7) % 7;
        return new(false, within.AddDays(-since));
    }

    /// <summary>The entries of somebody's that are in it; null for the reader.</summary>
    internal TimeQuery QueryOf(string? person, PageContext page) => new()
    {
        Person = string.IsNullOrWhiteSpace(person) ? page.Caller.UserId : person,
        From = Start(First, page),
        Until = Start(End, page),
    };

    /// <summary>The entries on tickets of a project that are in it.</summary>
    internal TimeQuery QueryOfProject(string project, PageContext page) => QueryOf(null, page) with { Person = null, Project = project };

    /// <summary>When a day begins for the reader.</summary>
    private static DateTimeOffset Start(DateOnly day, PageContext page) =>
        LocalTime.Read("day", day.ToString(Form, CultureInfo.InvariantCulture), page.Actor.TimeZone);
}
