using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;

namespace Ticketing.Search.Binding;

/// <summary>
/// Turns the dates of a query into moments: days and months are those of the actor's zone, distances are measured from now.
/// </summary>
internal sealed class DateBinder(TimeZoneInfo zone, DateTimeOffset now)
{
    public DateTimeOffset Now => now;

    /// <summary>The field is in the day or month, or at the moment.</summary>
    public Criterion Within(TimeField field, DateValue date)
    {
        var (start, end) = Edges(date);
        return new TimeWithin(field, start, end);
    }

    /// <summary>The field is between the two, both included whole.</summary>
    public Criterion Range(TimeField field, DateValue from, DateValue to) => new TimeWithin(field, Edges(from).Start, Edges(to).End);

    /// <summary>The field compares with the date; a distance into the past compares as an age.</summary>
    public Criterion Compare(TimeField field, QueryOperator comparison, DateValue date)
    {
        var (start, end) = Edges(date);
        var later = comparison is QueryOperator.Greater or QueryOperator.AtLeast;
        // Older than seven days means before that moment.
        if (date is TimeAgo)
            later = !later;
        var whole = comparison is QueryOperator.AtLeast or QueryOperator.AtMost || date is TimeAgo or TimeAhead;
        return later
            ? new TimeWithin(field, whole ? start : end, null)
            : new TimeWithin(field, null, whole && date is not (TimeAgo or TimeAhead) ? end : start);
    }

    /// <summary>The first day that begins at a moment or after it.</summary>
    public DateOnly FirstDayFrom(DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        return StartOf(day) < moment && day < DateOnly.MaxValue ? day.AddDays(1) : day;
    }

    private (DateTimeOffset Start, DateTimeOffset End) Edges(DateValue date) => date switch
    {
        OnDay day => (StartOf(day.Day), StartOf(day.Day.AddDays(1))),
        InMonth month => (StartOf(new(month.Year, month.Month, 1)), StartOf(new DateOnly(month.Year, month.Month, 1).AddMonths(1))),
        AtInstant instant => Instant(instant.Instant),
        TimeAgo ago => Instant(Shift(-ago.Amount, ago.Unit)),
        TimeAhead ahead => Instant(Shift(ahead.Amount, ahead.Unit)),
        OnNamedDay named => Day(Today.AddDays(named.Day switch { NamedDay.Yesterday => -1, NamedDay.Tomorrow => 1, _ => 0 })),
        _ => throw new InvalidOperationException($"The query language has no {date.GetType().Name}."),
    };

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

    private (DateTimeOffset Start, DateTimeOffset End) Day(DateOnly day) => (StartOf(day), StartOf(day.AddDays(1)));

    private static (DateTimeOffset Start, DateTimeOffset End) Instant(DateTimeOffset moment) => (moment, moment.AddMicroseconds(1));

    private DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        // Where the clock is put forward at midnight, the day begins an hour later.
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    private DateTimeOffset Shift(int amount, DurationUnit unit) => unit switch
    {
        DurationUnit.Minutes => now.AddMinutes(amount),
        DurationUnit.Hours => now.AddHours(amount),
        DurationUnit.Days => now.AddDays(amount),
        DurationUnit.Weeks => now.AddDays(7 * amount),
        DurationUnit.Months => now.AddMonths(amount),
        // Beyond what the calendar has, as far as months reach: no ticket is there.
        _ => now.AddMonths(Math.Clamp(12 * amount, -QueryLimits.DurationAmount, QueryLimits.DurationAmount)),
    };
}
