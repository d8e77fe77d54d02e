namespace Ticketing.Notifications;

/// <summary>
/// When the clocks of a zone show a time. Where they are put back they show it twice, and where they are put forward never: then it is the
/// moment at which they come to show a later one.
/// </summary>
internal static class LocalTimes
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>What they show at a moment.</summary>
    public static DateTime At(DateTimeOffset moment, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(moment, zone).DateTime;

    /// <summary>When they first show it.</summary>
    public static DateTimeOffset First(DateTime shown, TimeZoneInfo zone) => Find(shown, zone, offsets => offsets.Max());

    /// <summary>When they last show it.</summary>
    public static DateTimeOffset Last(DateTime shown, TimeZoneInfo zone) => Find(shown, zone, offsets => offsets.Min());

    private static DateTimeOffset Find(DateTime shown, TimeZoneInfo zone, Func<TimeSpan[], TimeSpan> choose)
    {
        if (zone.IsInvalidTime(shown))
            return Skipped(shown, zone);
        var offset = zone.IsAmbiguousTime(shown) ? choose(zone.GetAmbiguousTimeOffsets(shown)) : zone.GetUtcOffset(shown);
        return new DateTimeOffset(shown, offset).ToUniversalTime();
    }

    // By the clock as it was before, it is some time after the change: back from there to the change itself. Zones change at full minutes.
    private static DateTimeOffset Skipped(DateTime shown, TimeZoneInfo zone)
    {
        var moment = new DateTimeOffset(shown, zone.GetUtcOffset(shown.AddDays(-1))).ToUniversalTime();
        moment = moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMinute));
        while (At(moment - Minute, zone) >= shown)
            moment -= Minute;
        return moment;
    }
}
