using System.Globalization;
using Ticketing.Time;

namespace Ticketing.Transfer.Rules;

/// <summary>Times as files write them.</summary>
internal static class Moments
{
    private static readonly string[] Iso =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd",
    ];

    private static readonly string[] DayFirst = ["d/M/yyyy H:mm", "d/M/yyyy H:mm:ss"];

    /// <summary>ISO 8601; what names no zone is UTC.</summary>
    public static bool TryReadIso(string text, out DateTimeOffset time) => TryRead(text, Iso, out time);

    /// <summary>Day/month/year hour:minute in UTC, with or without padding.</summary>
    public static bool TryReadDayFirst(string text, out DateTimeOffset time) => TryRead(text, DayFirst, out time);

    /// <summary>
    /// Whether a time is the one that a file gives; one without a fraction stands for its whole second, as some programs cut it off.
    /// </summary>
    public static bool AreSame(DateTimeOffset time, DateTimeOffset given) =>
        time == given || (given.Ticks % TimeSpan.TicksPerSecond == 0 && time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond)) == given);

    private static bool TryRead(string text, string[] formats, out DateTimeOffset time)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
            | DateTimeStyles.AllowTrailingWhite | DateTimeStyles.AllowLeadingWhite;
        var read = DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, Styles, out time);
        time = time.ToUtcMicroseconds();
        return read && time.IsKept();
    }
}
