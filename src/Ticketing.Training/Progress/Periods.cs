using System.Collections.Immutable;

namespace Ticketing.Training.Progress;

/// <summary>Points over time: by day, by week where those would be many, and by month where those would be.</summary>
internal static class Periods
{
    private const int MostDays = 31;
    private const int DaysOfWeek = 7;

    public static ImmutableArray<ProgressPeriod> Of(IReadOnlyList<ProgressEntry> handedIn, TimeZoneInfo zone)
    {
        var scored = handedIn.Where(one => one is { AnsweredAt: not null, Points: not null })
            .Select(one => (Day: DayOf(one.AnsweredAt!.Value, zone), Points: one.Points!.Value))
            .ToList();
        if (scored.Count == 0)
            return [];
        var days = scored.Max(one => one.Day).DayNumber - scored.Min(one => one.Day).DayNumber + 1;
        Func<DateOnly, DateOnly> begin = days <= MostDays ? day => day : days <= MostDays * DaysOfWeek ? MondayOf : FirstOf;
        return
        [
            .. scored.GroupBy(one => begin(one.Day)).OrderBy(group => group.Key)
                .Select(group => new ProgressPeriod(group.Key, group.Count(), group.Average(one => one.Points))),
        ];
    }

    private static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysOfWeek));

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
