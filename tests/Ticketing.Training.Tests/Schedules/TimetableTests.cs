using System.Globalization;
using Ticketing.Testing;

namespace Ticketing.Training.Schedules;

[Properties(Arbitrary = [typeof(AnySchedules)])]
public sealed class TimetableTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 27, 16, 0, 0, 123, TimeSpan.Zero);

    [Property(300)]
    internal void Times_are_in_order_whole_microseconds_and_none_is_before_the_beginning(ScheduleRequest request)
    {
        var times = Of(request, Start.AddTicks(3));

        Assert.Equal(50, times.Count);
        Assert.True(times[0] > Start);
        Assert.Equal(times.Order(), times);
        Assert.All(times, time => Assert.Equal((TimeSpan.Zero, 0), (time.Offset, time.Nanosecond)));
    }

    [Property(300)]
    internal void The_same_seed_gives_the_same_times_and_another_gives_others(ScheduleRequest request)
    {
        Assert.Equal(Of(request), Of(request));
        if (request.Schedule is PoissonSchedule { Mean.Seconds: > 0 } or WorkingDaySchedule { Length.Seconds: > 0 })
            Assert.NotEqual(Of(request), Of(request with { Seed = request.Seed + 1 }));
        if (request.Schedule is FixedSchedule or BurstSchedule)
            Assert.Equal(Of(request), Of(request with { Seed = request.Seed + 1 }));
    }

    [Property(300)]
    internal void Distances_are_what_the_schedule_says(ScheduleRequest request)
    {
        var schedule = request.Schedule with { Hours = null };
        var times = Timetable.Of(schedule, 50, Start, TimeZoneInfo.Utc, request.Seed!.Value);
        var gaps = times.Prepend(Start).Zip(times, (before, after) => after - before).ToList();

        switch (schedule)
        {
            case FixedSchedule same:
                Assert.All(gaps, gap => Assert.Equal(same.Every, gap));
                break;
            case UniformSchedule uniform:
                Assert.All(gaps, gap => Assert.InRange(gap, uniform.From, uniform.To));
                break;
            case BurstSchedule bursts:
                for (var index = 0; index < times.Count; index++)
                    Assert.Equal(Start + (bursts.Between * (index / bursts.Size)) + (bursts.Within * (index % bursts.Size)), times[index]);
                break;
            case WorkingDaySchedule day:
                Assert.All(times, time => Assert.InRange(time, Start, Start + day.Length - TimeSpan.FromMicroseconds(1)));
                break;
            default:
                Assert.All(gaps, gap => Assert.True(gap >= TimeSpan.Zero));
                break;
        }
    }

    public static TheoryData<Schedule, double, double> Distributions => new()
    {
        // In seconds: the mean, and the standard deviation of one.
        { new UniformSchedule(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)), 1.5, 1 / Math.Sqrt(12) },
        { new UniformSchedule(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(50)), 1500.5, 2999 / Math.Sqrt(12) },
        { new PoissonSchedule(TimeSpan.FromMinutes(10)), 600, 600 },
        { new FixedSchedule(TimeSpan.FromSeconds(3)), 3, 0 },
    };

    [Theory, MemberData(nameof(Distributions))]
    public void The_mean_distance_of_many_is_within_three_standard_errors(Schedule schedule, double mean, double deviation)
    {
        var means = Enumerable.Range(1, 20)
            .Select(seed => Timetable.Of(schedule, Timetable.MaxCount, Start, TimeZoneInfo.Utc, (ulong)seed))
            .Select(times => (times[^1] - Start).TotalSeconds / times.Count).ToList();

        Assert.InRange(Math.Abs(means.Average() - mean), 0, (3 * deviation / Math.Sqrt(20 * Timetable.MaxCount)) + 1e-9);
        // Of twenty a single one is a little further off in every twentieth case, and so it is here.
        Assert.All(means, one => Assert.InRange(Math.Abs(one - mean), 0, (4 * deviation / Math.Sqrt(Timetable.MaxCount)) + 1e-9));
    }

    [Fact]
    public void Exponential_distances_have_the_median_of_an_exponential_distribution()
    {
        var times = Timetable.Of(new PoissonSchedule(TimeSpan.FromMinutes(10)), Timetable.MaxCount, Start, TimeZoneInfo.Utc, 5);
        var gaps = times.Prepend(Start).Zip(times, (before, after) => after - before).Order().ToList();

        Assert.InRange(gaps[gaps.Count / 2] / TimeSpan.FromMinutes(10), Math.Log(2) - 0.03, Math.Log(2) + 0.03);
    }

    [Fact]
    public void A_working_day_is_full_in_the_morning_and_in_the_afternoon_and_quiet_at_lunch_and_at_its_ends()
    {
        // A minute for each half-hour from 8:00 to 18:00; the mean and the deviation are those of the profile.
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var times = Timetable.Of(new WorkingDaySchedule(TimeSpan.FromMinutes(20)), Timetable.MaxCount, Start, TimeZoneInfo.Utc, seed);
            var share = times.ToLookup(time => (int)(time - Start).TotalMinutes);

            Assert.True(share[4].Count() > 2 * share[9].Count() && share[13].Count() > 2 * share[9].Count());
            Assert.True(share[9].Count() > share[0].Count() && share[9].Count() > share[19].Count());
            Assert.InRange(Math.Abs(times.Average(time => (time - Start).TotalMinutes) - ProfileMean), 0, 3 * ProfileDeviation / 100);
        }
    }

    [Fact]
    public void The_numbers_are_those_that_the_generator_gives_everywhere()
    {
        var chance = new Chance(1234567);

        Assert.Equal(6457827717110365317UL, chance.Next());
        Assert.Equal(3203168211198807973UL, chance.Next());
        var logarithms = new Chance(9);
        var again = new Chance(9);
        for (var index = 0; index < 1000; index++)
            Assert.Equal(-Math.Log(((again.Next() >> 11) + 1) * Math.Pow(2, -53)), logarithms.Exponential(), 1e-13);
    }

    [Fact]
    public void A_timetable_that_was_made_once_is_made_for_ever()
    {
        var times = Timetable.Of(new PoissonSchedule(TimeSpan.FromSeconds(10)), 3, Start, TimeZoneInfo.Utc, 7);

        Assert.Equal(
            ["16:00:09.543452", "16:00:50.414186", "16:00:51.459343"],
            times.Select(time => time.ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void What_goes_on_for_centuries_is_refused()
    {
        Schedule[] endless =
        [
            new FixedSchedule(Schedule.Longest), new PoissonSchedule(Schedule.Longest),
            new FixedSchedule(TimeSpan.FromHours(30)) { Hours = new(new(9, 0), new(9, 1)) { Days = [DayOfWeek.Monday] } },
        ];

        Assert.All(endless, schedule => Assert.Equal(
            "schedule",
            Assert.Throws<TicketValidationException>(
                () => Timetable.Of(schedule, Timetable.MaxCount, Start, TimeZoneInfo.Utc, 1)).Errors[0].Field));
    }

    private const double ProfileMean = 9.4090909091;
    private const double ProfileDeviation = 5.153405;

    private static IReadOnlyList<DateTimeOffset> Of(ScheduleRequest request, DateTimeOffset? start = null) =>
        Timetable.Of(request.Schedule, 50, start ?? Start, TimeZoneInfo.Utc, request.Seed!.Value);
}
