namespace Ticketing.Training.Schedules;

/// <summary>
/// When the clocks of a zone show a time. Where they are put back they show it twice; where they are put forward never, and then the
/// moment of the change stands for it.
/// </summary>
internal static class LocalTime
{
    public static DateTimeOffset First(DateTime shown, TimeZoneInfo zone) => Find(shown, zone, offsets => offsets.Max());

    public static DateTimeOffset Last(DateTime shown, TimeZoneInfo zone) => Find(shown, zone, offsets => offsets.Min());

    private static DateTimeOffset Find(DateTime shown, TimeZoneInfo zone, Func<TimeSpan[], TimeSpan> choose)
    {
        if (zone.IsInvalidTime(shown))
            return Change(shown, zone);
        return Utc(shown, zone.IsAmbiguousTime(shown) ? choose(zone.GetAmbiguousTimeOffsets(shown)) : zone.GetUtcOffset(shown));
    }

    // The change lies between a day before and a day after; zones change once in that time.
    private static DateTimeOffset Change(DateTime shown, TimeZoneInfo zone)
    {
        var before = Utc(shown, zone.GetUtcOffset(shown.AddDays(1))).AddMinutes(-1);
        var after = Utc(shown, zone.GetUtcOffset(shown.AddDays(-1)));
        while (after.Ticks - before.Ticks > 1)
        {
            var middle = new DateTimeOffset(before.Ticks + ((after.Ticks - before.Ticks) / 2), TimeSpan.Zero);
            if (TimeZoneInfo.ConvertTime(middle, zone).DateTime < shown)
                before = middle;
            else
                after = middle;
        }

        return after;
    }

    private static DateTimeOffset Utc(DateTime shown, TimeSpan offset) => new DateTimeOffset(shown, offset).ToUniversalTime();
}
