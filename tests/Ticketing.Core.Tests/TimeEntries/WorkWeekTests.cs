using Ticketing.Testing;
using Ticketing.TimeEntries;

namespace Ticketing.Tests.TimeEntries;

public sealed class WorkWeekTests
{
    [Theory]
    [InlineData("2026-W49", "2026-11-30")]
    [InlineData("2026-W01", "2025-12-29")]
    [InlineData("2026-W53", "2026-12-28")]
    [InlineData("2026w49", "2026-11-30")]
    public void It_is_counted_as_ISO_does(string text, string monday)
    {
        Assert.True(WorkWeek.TryParse(text, out var week));
        Assert.Equal(DateOnly.Parse(monday, null), week.Monday);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-W00")]
    [InlineData("2025-W53")]
    [InlineData("2026-W1")]
    [InlineData("0001-W01")]
    [InlineData("9999-W52")]
    [InlineData("2026-11-30")]
    public void Other_texts_are_no_weeks(string? text) => Assert.False(WorkWeek.TryParse(text, out _));

    [Theory]
    [InlineData("2026-12-06", DayOfWeek.Monday, "2026-W49", "2026-11-30")]
    [InlineData("2026-12-06", DayOfWeek.Sunday, "2026-W50", "2026-12-06")]
    [InlineData("2026-12-05", DayOfWeek.Sunday, "2026-W49", "2026-11-29")]
    [InlineData("2026-12-05", DayOfWeek.Saturday, "2026-W50", "2026-12-05")]
    public void Where_weeks_begin_on_another_day_it_is_named_by_its_Monday(string day, DayOfWeek first, string name, string begins)
    {
        var week = WorkWeek.Of(DateOnly.Parse(day, null), first);

        Assert.Equal(name, week.ToString());
        Assert.Equal(DateOnly.Parse(begins, null), week.FirstDay(first));
    }

    [Property(2_000)]
    public bool A_day_is_within_its_week_which_reads_as_it_is_written(ushort any, DayOfWeek first)
    {
        first = (DayOfWeek)(((int)first % 7 + 7) % 7);
        var day = new DateOnly(1950, 1, 1).AddDays(any);
        var week = WorkWeek.Of(day, first);
        return day.DayNumber - week.FirstDay(first).DayNumber is >= 0 and < TimeSheet.Days
            && WorkWeek.TryParse(week.ToString(), out var read) && read == week
            && week.Add(3).Add(-3) == week;
    }
}
