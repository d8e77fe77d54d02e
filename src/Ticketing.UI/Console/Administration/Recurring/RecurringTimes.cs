using System.Globalization;

namespace Ticketing.UI.Console.Administration.Recurring;

/// <summary>The times of a schedule as they are read: on the clock of the zone in which it is meant.</summary>
internal static class RecurringTimes
{
    /// <summary>The day and the time of day.</summary>
    public static string Of(DateTimeOffset at, string timeZone) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? zone : TimeZoneInfo.Utc)
            .ToString("f", CultureInfo.CurrentCulture);
}
