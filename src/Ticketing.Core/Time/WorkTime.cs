using System.Globalization;
using System.Text.RegularExpressions;

namespace Ticketing.Time;

/// <summary>How long something took, as people write it: in hours and minutes. Pure.</summary>
public static partial class WorkTime
{
    /// <summary>The longest that is read, in minutes.</summary>
    public const long Most = 1_000_000_000;

    /// <summary>The most days that are read.</summary>
    public const int MostDays = 99_999;

    /// <summary>How long a day of work is where nobody says otherwise: 8 hours.</summary>
    public static readonly TimeSpan UsualDay = TimeSpan.FromHours(8);

    /// <summary>Reads what the other one reads, and days of work before it: <c>2d</c>, <c>1d 4h</c>.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="day">How long a day of work is.</param>
    /// <param name="minutes">Whole minutes; of less than one, the nearest.</param>
    /// <returns>Whether it says so, and is no more than <see cref="Most"/>.</returns>
    public static bool TryRead(string? text, TimeSpan day, out long minutes)
    {
        if (!TryReadDays(text, out var days, out minutes))
            return false;
        minutes += days * (long)day.TotalMinutes;
        return minutes <= Most;
    }

    /// <summary>Reads the same, with the days apart from what is beside them.</summary>
    internal static bool TryReadDays(string? text, out int days, out long minutes)
    {
        (days, minutes) = (0, 0);
        if (Days().Match(text ?? "") is not { Success: true } read)
            return TryRead(text, out minutes);
        days = int.Parse(read.Groups["days"].ValueSpan, CultureInfo.InvariantCulture);
        return read.Groups["rest"].Value is not { Length: > 0 } rest || TryRead(rest, out minutes);
    }

    /// <summary>
    /// Reads <c>1h 30m</c>, <c>1 h 30 min</c>, <c>1h30</c>, <c>1:30</c>, <c>1.5h</c>, <c>90m</c> or <c>90</c>, minutes; a decimal comma is
    /// a point.
    /// </summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="minutes">Whole minutes; of less than one, the nearest.</param>
    /// <returns>Whether it says so, and is no more than <see cref="Most"/>.</returns>
    public static bool TryRead(string? text, out long minutes)
    {
        minutes = 0;
        if (Forms().Match(text ?? "") is not { Success: true } read)
            return false;
        var hours = Number(read.Groups["hours"].Value);
        minutes = (long)Math.Round(hours * 60, MidpointRounding.AwayFromZero) + (long)Number(read.Groups["minutes"].Value);
        return minutes <= Most;
    }

    /// <summary>For people, in English as in French: <c>1 h 30 min</c>.</summary>
    public static string Write(long minutes) => Write(minutes, " h", " ", " min");

    /// <summary>For the query language: <c>1h30m</c>.</summary>
    public static string WriteShort(long minutes) => Write(minutes, "h", "", "m");

    /// <summary>For columns of tables: <c>1:30</c>.</summary>
    public static string WriteClock(long minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");

    private static string Write(long minutes, string hour, string between, string minute) => Math.DivRem(minutes, 60) switch
    {
        (0, var rest) => string.Create(CultureInfo.InvariantCulture, $"{rest}{minute}"),
        (var hours, 0) => string.Create(CultureInfo.InvariantCulture, $"{hours}{hour}"),
        var (hours, rest) => string.Create(CultureInfo.InvariantCulture, $"{hours}{hour}{between}{rest}{minute}"),
    };

    private static decimal Number(string text) =>
        text.Length == 0 ? 0 : decimal.Parse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A\s*(?<days>[0-9]{1,5})\s*[dj]\s*(?<rest>.*)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Days();

    [GeneratedRegex(
        """
        \A\s*(?:
          (?<minutes>[0-9]{1,10})\s*(?:m|min|mn)?
        | (?<hours>[0-9]{1,8}):(?<minutes>[0-5][0-9])
        | (?<hours>[0-9]{1,8}[.,][0-9]{1,4})\s*h
        | (?<hours>[0-9]{1,8})\s*h(?:\s*(?<minutes>[0-5]?[0-9])\s*(?:m|min|mn)?)?
        )\s*\z
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Forms();
}
