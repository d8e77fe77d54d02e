using System.Globalization;
using System.Text.RegularExpressions;

namespace Ticketing.Time;

/// <summary>How long something took, as people write it: in hours and minutes. Pure.</summary>
public static partial class WorkTime
{
    /// <summary>The longest that is read, in minutes.</summary>
    public const long Most = 1_000_000_000;

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

    private static string Write(long minutes, string hour, string between, string minute) => Math.DivRem(minutes, 60) switch
    {
        (0, var rest) => string.Create(CultureInfo.InvariantCulture, $"{rest}{minute}"),
        (var hours, 0) => string.Create(CultureInfo.InvariantCulture, $"{hours}{hour}"),
        var (hours, rest) => string.Create(CultureInfo.InvariantCulture, $"{hours}{hour}{between}{rest}{minute}"),
    };

    private static decimal Number(string text) =>
        text.Length == 0 ? 0 : decimal.Parse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

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
