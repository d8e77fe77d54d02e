using System.Globalization;

namespace Ticketing.UI.Components;

/// <summary>How a culture writes a day in short: "Nov 20" or "20 nov.", and with the year "Nov 20, 2026" or "20 nov. 2026".</summary>
internal sealed class ShortDay
{
    private readonly CultureInfo culture;
    private readonly string pattern;
    private readonly string patternWithYear;

    public ShortDay(CultureInfo culture)
    {
        this.culture = culture;
        pattern = culture.DateTimeFormat.MonthDayPattern.Replace("MMMM", "MMM", StringComparison.Ordinal);
        patternWithYear = pattern + (pattern.StartsWith('M') ? ", yyyy" : " yyyy");
    }

    public string Of(DateTimeOffset at) => at.ToString(pattern, culture);

    public string Of(DateOnly day) => day.ToString(pattern, culture);

    public string WithYear(DateTimeOffset at) => at.ToString(patternWithYear, culture);
}
