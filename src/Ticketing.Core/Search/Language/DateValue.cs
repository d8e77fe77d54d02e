using System.Globalization;
using Ticketing.Search.Criteria;

namespace Ticketing.Search.Language;

/// <summary>A point or a stretch of time, as it was written. A closed family.</summary>
/// <remarks>
/// Binding to a clock and a zone comes later. Days and months are those of the actor's zone. A comparison with a stretch compares
/// with its edge: <c>&gt;2026-01</c> is from 1 February on, <c>&gt;=2026-01</c> from 1 January on; both ends of a range are included whole.
/// </remarks>
public abstract record DateValue : QueryValue
{
    private protected DateValue()
    {
    }

    private protected static int CheckedYear(int year) => year is >= QueryLimits.FirstYear and <= QueryLimits.LastYear
        ? year
        : throw new ArgumentOutOfRangeException(nameof(year), year, "The year is out of the range of the language.");

    private protected static int CheckedAmount(int amount) => amount is >= 1 and <= QueryLimits.DurationAmount
        ? amount
        : throw new ArgumentOutOfRangeException(nameof(amount), amount, "The amount is out of the range of the language.");

    private protected static string Write(int amount, DurationUnit unit) =>
        amount.ToString(CultureInfo.InvariantCulture) + DurationUnits.Symbol(unit);
}

/// <summary>A day: <c>2026-01-31</c>.</summary>
public sealed record OnDay : DateValue
{
    /// <summary>Makes the value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside <see cref="QueryLimits"/>.</exception>
    public OnDay(DateOnly day)
    {
        CheckedYear(day.Year);
        Day = day;
    }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <inheritdoc/>
    public override string ToString() => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A month: <c>2026-01</c>.</summary>
public sealed record InMonth : DateValue
{
    /// <summary>Makes the value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The year is outside <see cref="QueryLimits"/>, or the month is not one of twelve.
    /// </exception>
    public InMonth(int year, int month)
    {
        Year = CheckedYear(year);
        Month = month is >= 1 and <= 12 ? month : throw new ArgumentOutOfRangeException(nameof(month));
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The month, from 1.</summary>
    public int Month { get; }

    /// <inheritdoc/>
    public override string ToString() => new DateOnly(Year, Month, 1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <summary>An instant: <c>2026-01-31T12:00:00Z</c>.</summary>
public sealed record AtInstant : DateValue
{
    /// <summary>Makes the value; the instant is taken to UTC.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year in UTC is outside <see cref="QueryLimits"/>.</exception>
    public AtInstant(DateTimeOffset instant)
    {
        Instant = instant.ToUniversalTime();
        CheckedYear(Instant.Year);
    }

    /// <summary>The instant, in UTC.</summary>
    public DateTimeOffset Instant { get; }

    /// <inheritdoc/>
    public override string ToString() => Instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}

/// <summary>
/// A distance into the past: <c>7d</c>. Compared as an age: <c>&lt;7d</c> is less than seven days ago, so later than that.
/// </summary>
public sealed record TimeAgo : DateValue
{
    /// <summary>Makes the value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not from 1 to <see cref="QueryLimits.DurationAmount"/>.</exception>
    public TimeAgo(int amount, DurationUnit unit)
    {
        Amount = CheckedAmount(amount);
        Unit = DurationUnits.Checked(unit);
    }

    /// <summary>How many.</summary>
    public int Amount { get; }

    /// <summary>Of what.</summary>
    public DurationUnit Unit { get; }

    /// <inheritdoc/>
    public override string ToString() => Write(Amount, Unit);
}

/// <summary>A distance into the future: <c>+7d</c>. <c>due:&lt;+7d</c> is due earlier than in seven days.</summary>
public sealed record TimeAhead : DateValue
{
    /// <summary>Makes the value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not from 1 to <see cref="QueryLimits.DurationAmount"/>.</exception>
    public TimeAhead(int amount, DurationUnit unit)
    {
        Amount = CheckedAmount(amount);
        Unit = DurationUnits.Checked(unit);
    }

    /// <summary>How many.</summary>
    public int Amount { get; }

    /// <summary>Of what.</summary>
    public DurationUnit Unit { get; }

    /// <inheritdoc/>
    public override string ToString() => "+" + Write(Amount, Unit);
}

/// <summary><c>yesterday</c>, <c>today</c> or <c>tomorrow</c>.</summary>
public sealed record OnNamedDay : DateValue
{
    /// <summary>Makes the value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enum.</exception>
    public OnNamedDay(NamedDay day)
    {
        if (!Enum.IsDefined(day))
            throw new ArgumentOutOfRangeException(nameof(day));
        Day = day;
    }

    /// <summary>The day.</summary>
    public NamedDay Day { get; }

    /// <inheritdoc/>
    public override string ToString() => EnumWords<NamedDay>.Write(Day);
}
