using System.Globalization;
using System.Text.RegularExpressions;
using Ticketing.Time;

namespace Ticketing.TimeEntries;

/// <summary>
/// A week as ISO 8601 counts it: <c>2026-W49</c>. Where people begin their weeks on another day than Monday, it is the week of theirs in
/// which its Monday is.
/// </summary>
public readonly partial record struct WorkWeek
{
    private WorkWeek(DateOnly monday) => Monday = monday;

    /// <summary>Its Monday.</summary>
    public DateOnly Monday { get; }

    /// <summary>The week in which a day is, for people whose weeks begin on a day.</summary>
    public static WorkWeek Of(DateOnly day, DayOfWeek first) =>
        new(day.AddDays(Between(first, DayOfWeek.Monday) - Between(first, day.DayOfWeek)));

    /// <summary>Reads what <see cref="ToString"/> writes, of years in which a ticket can have time.</summary>
    public static bool TryParse(string? text, out WorkWeek week)
    {
        week = default;
        if (Form().Match(text ?? "") is not { Success: true } read)
            return false;
        var (year, number) = (Number(read.Groups["year"]), Number(read.Groups["week"]));
        if (year is <= UtcMicroseconds.FirstYear or >= UtcMicroseconds.LastYear || number < 1 || number > ISOWeek.GetWeeksInYear(year))
            return false;
        week = new(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday)));
        return true;

        static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>The first of its seven days, for people whose weeks begin on a day.</summary>
    public DateOnly FirstDay(DayOfWeek first) => Monday.AddDays(-Between(first, DayOfWeek.Monday));

    /// <summary>A week so many weeks later; earlier, where they are below 0.</summary>
    public WorkWeek Add(int weeks) => new(Monday.AddDays(7 * weeks));

    /// <inheritdoc/>
    public override string ToString()
    {
        var day = Monday.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    private static int Between(DayOfWeek first, DayOfWeek day) => ((int)day - (int)first + 7) % 7;

    [GeneratedRegex(@"\A(?<year>[0-9]{4})-?W(?<week>[0-9]{2})\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
