using Ticketing.Time;

namespace Ticketing.Search.Language;

/// <summary>How long something took: <c>90m</c>, <c>2h</c> or <c>1h30m</c>.</summary>
public sealed record DurationValue : QueryValue
{
    /// <summary>Makes the value.</summary>
    /// <param name="minutes">Whole minutes.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are below 0, or above a thousand million.</exception>
    public DurationValue(long minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, WorkTime.Most);
        Minutes = minutes;
    }

    /// <summary>In minutes.</summary>
    public long Minutes { get; }

    /// <summary>Reads it; null for what is none. A number needs a unit: few would take <c>2</c> for minutes.</summary>
    internal static DurationValue? Read(string text) =>
        !text.All(char.IsAsciiDigit) && WorkTime.TryRead(text, out var minutes) ? new(minutes) : null;

    /// <inheritdoc/>
    public override string ToString() => WorkTime.WriteShort(Minutes);
}
