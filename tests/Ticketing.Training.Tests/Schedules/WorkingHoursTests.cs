using Ticketing.Testing;

namespace Ticketing.Training.Schedules;

[Properties(Arbitrary = [typeof(AnySchedules)])]
public sealed class WorkingHoursTests
{
    // Both zones put their clocks forward and back within a week or two of one of these, on a Sunday at night.
    private static readonly DateTimeOffset[] Starts =
    [
        new(2026, 3, 6, 20, 0, 0, TimeSpan.Zero), new(2026, 3, 28, 23, 30, 0, TimeSpan.Zero),
        new(2026, 10, 24, 22, 0, 0, TimeSpan.Zero), new(2026, 10, 31, 12, 0, 0, TimeSpan.Zero),
    ];

    [Property(300)]
    internal void Nothing_arrives_outside_working_hours_when_the_clocks_are_changed(ScheduleRequest request)
    {
        foreach (var zone in Zones)
        {
            foreach (var start in Starts)
            {
                var times = Timetable.Of(request.Schedule, 40, start, zone, request.Seed!.Value);

                Assert.All(times, time => Assert.True(time >= start && IsWorked(request.Schedule.Hours, time, zone),
                    $"{time:O} {zone.Id}"));
            }
        }
    }

    [Property(100)]
    internal void Only_working_time_lies_between_two(ScheduleRequest request)
    {
        // What begins or ends in the hour of the change is a matter of opinion: a shift is not interrupted by the clock.
        if (request.Schedule.Hours is { From.Hour: 1 or 2 } or { To.Hour: 1 or 2 })
            return;
        var schedule = new FixedSchedule(TimeSpan.FromMinutes(47)) { Hours = request.Schedule.Hours };
        foreach (var zone in Zones)
        {
            foreach (var start in Starts)
            {
                var times = Timetable.Of(schedule, 20, start, zone, 1);
                var worked = 0;
                for (var minute = start; minute < times[^1]; minute = minute.AddMinutes(1))
                    worked += IsWorked(schedule.Hours, minute, zone) ? 1 : 0;

                Assert.Equal(20 * 47, worked);
            }
        }
    }

    [Theory]
    [InlineData("2026-03-27T15:30:00Z", "Europe/Paris", "2026-03-30T07:30:00Z")]
    [InlineData("2026-10-23T14:30:00Z", "Europe/Paris", "2026-10-26T08:30:00Z")]
    [InlineData("2026-03-06T21:30:00Z", "America/New_York", "2026-03-09T13:30:00Z")]
    [InlineData("2026-10-30T20:30:00Z", "America/New_York", "2026-11-02T14:30:00Z")]
    [InlineData("2026-06-05T20:30:00Z", "Europe/Paris", "2026-06-08T08:00:00Z")]
    public void What_is_left_of_an_hour_is_spent_on_the_next_working_day(string start, string zone, string due)
    {
        var schedule = new FixedSchedule(TimeSpan.FromHours(1)) { Hours = new(new(9, 0), new(17, 0)) };

        var times = Timetable.Of(
            schedule, 1, DateTimeOffset.Parse(start, null), TimeZoneInfo.FindSystemTimeZoneById(zone), 1);

        Assert.Equal(DateTimeOffset.Parse(due, null), times[0]);
    }

    [Fact]
    public void A_night_shift_is_an_hour_shorter_when_the_clocks_are_put_forward()
    {
        var schedule = new FixedSchedule(TimeSpan.FromHours(6))
        {
            Hours = new(new(22, 0), new(4, 0)) { Days = [DayOfWeek.Saturday, DayOfWeek.Sunday] },
        };

        var times = Timetable.Of(schedule, 1, new(2026, 3, 28, 12, 0, 0, TimeSpan.Zero), Zones[0], 1);

        Assert.Equal(new DateTimeOffset(2026, 3, 29, 23, 0, 0, TimeSpan.FromHours(2)), times[0]);
    }

    [Fact]
    public void Ten_thousand_exercises_are_spread_over_years_in_an_instant()
    {
        var schedule = new PoissonSchedule(TimeSpan.FromMinutes(50)) { Hours = new(new(9, 0), new(12, 0)) { Days = [DayOfWeek.Monday] } };

        var times = Timetable.Of(schedule, Timetable.MaxCount, Starts[0], Zones[0], 1);

        Assert.InRange(times[^1].Year, 2070, 2090);
    }

    private static TimeZoneInfo[] Zones =>
        [TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), TimeZoneInfo.FindSystemTimeZoneById("America/New_York")];

    // What a clock on the wall shows, without the arithmetic of the code; a shift that begins or ends in the hour that it shows twice goes
    // on in both.
    private static bool IsWorked(WorkingHours? hours, DateTimeOffset moment, TimeZoneInfo zone)
    {
        if (hours is null)
            return true;
        var wall = TimeZoneInfo.ConvertTime(moment, zone).DateTime;
        if (zone.IsAmbiguousTime(wall) && (hours.From.Hour == wall.Hour || hours.To.Hour == wall.Hour))
            return true;
        var (time, today) = (TimeOnly.FromDateTime(wall), hours.Days.Contains(wall.DayOfWeek));
        if (hours.From < hours.To)
            return today && time >= hours.From && time < hours.To;
        return (today && time >= hours.From) || (hours.Days.Contains(wall.AddDays(-1).DayOfWeek) && time < hours.To);
    }
}
