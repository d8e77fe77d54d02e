using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Ticketing.UI.Console.Dashboards;

/// <summary>Writes how long something took, as people say it: in the one unit that fits.</summary>
internal static class Spans
{
    public static string Of(TimeSpan span, IStringLocalizer<DashboardText> text) => span switch
    {
        { TotalMinutes: < 60 } => text["Minutes", Write(Math.Max(1, Math.Round(span.TotalMinutes)), "0")],
        { TotalHours: < 48 } => text["Hours", Write(span.TotalHours, span.TotalHours < 10 ? "0.#" : "0")],
        _ => text["DaysLong", Write(span.TotalDays, span.TotalDays < 10 ? "0.#" : "0")],
    };

    private static string Write(double number, string format) => number.ToString(format, CultureInfo.CurrentCulture);
}
