using System.Globalization;
using Ticketing.Time;

namespace Ticketing.Search.Language;

/// <summary>How long something took: <c>90m</c>, <c>2h</c>, <c>1h30m</c>, or <c>1d4h</c> with days of work.</summary>
public sealed record DurationValue : QueryValue
{
    /// <summary>Makes the value.</summary>
    /// <param name="minutes">Whole minutes.</param>
    /// <param name="days">Days of work besides.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// They are below 0; or minutes above a thousand million, or days above <see cref="WorkTime.MostDays"/>.
    /// </exception>
    public DurationValue(long minutes, int days = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, WorkTime.Most);
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, WorkTime.MostDays);
        (Minutes, Days) = (minutes, days);
    }

    /// <summary>In minutes; what days of work are besides is for whoever knows how long one is.</summary>
    public long Minutes { get; }

    /// <summary>Days of work.</summary>
    public int Days { get; }

    /// <summary>Reads it; null for what is none. A number needs a unit: few would take <c>2</c> for minutes.</summary>
    internal static DurationValue? Read(string text) =>
        !text.All(char.IsAsciiDigit) && WorkTime.TryReadDays(text, out var days, out var minutes) ? new(minutes, days) : null;

    /// <summary>All of it in minutes.</summary>
    /// <param name="day">How long a day of work is.</param>
    internal long Total(TimeSpan day) => Minutes + (Days * (long)day.TotalMinutes);

    /// <inheritdoc/>
    public override string ToString() => Days == 0
        ? WorkTime.WriteShort(Minutes)
        : string.Create(CultureInfo.InvariantCulture, $"{Days}d{(Minutes == 0 ? "" : WorkTime.WriteShort(Minutes))}");
}
