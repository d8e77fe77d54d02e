using System.Globalization;
using Ticketing.Search.Criteria;

namespace Ticketing.Search.Language;

/// <summary>Reads the forms of a date.</summary>
internal static class DateReader
{
    public const string Forms =
        "a day (2026-01-31), a month (2026-01), an instant with its zone (2026-01-31T12:00:00Z), today, yesterday, tomorrow, "
        + "or a time ago (30m, 12h, 7d, 2w, 3mo, 1y) or ahead (+7d)";

    private static readonly string[] InstantFormats =
        ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static DateValue? Read(string text) =>
        ReadNamed(text) ?? ReadDay(text) ?? ReadMonth(text) ?? ReadInstant(text) ?? ReadDuration(text);

    private static OnNamedDay? ReadNamed(string text) => EnumWords<NamedDay>.TryRead(text, out var day) ? new OnNamedDay(day) : null;

    private static OnDay? ReadDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsInRange(day.Year)
            ? new OnDay(day)
            : null;

    private static InMonth? ReadMonth(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsInRange(day.Year)
            ? new InMonth(day.Year, day.Month)
            : null;

    private static AtInstant? ReadInstant(string text)
    {
        // Without its zone it is no instant, and the parser would silently take the server's.
        var hasZone = text.EndsWith('Z') || (text.Length > 16 && text[^6] is ('+' or '-'));
        if (!hasZone || !DateTimeOffset.TryParseExact(
                text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant))
            return null;
        return IsInRange(instant.Year) ? new AtInstant(instant) : null;
    }

    private static DateValue? ReadDuration(string text)
    {
        var start = text.StartsWith('+') ? 1 : 0;
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (!int.TryParse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            || amount is < 1 or > QueryLimits.DurationAmount
            || !DurationUnits.TryRead(text[end..], out var unit))
            return null;
        return start == 0 ? new TimeAgo(amount, unit) : new TimeAhead(amount, unit);
    }

    private static bool IsInRange(int year) => year is >= QueryLimits.FirstYear and <= QueryLimits.LastYear;
}
