using Ticketing.Recurring;
using Ticketing.Testing;

namespace Ticketing.Tests.Recurring;

/// <summary>The times that schedules name, in Paris: the clock there goes forward on 29 March 2026 and back on 25 October.</summary>
public sealed class RecurrenceTests
{
    private static readonly string[] Schedules =
        ["0 9 * * 1", "*/15 * * * *", "30 2 * * *", "0 0 29 2 *", "5,35 8-18 * * 1-5", "0 12 L * *", "0 */6 * * *", "15 1 1 * *"];

    [Property(1_000)]
    public bool The_next_time_is_after_the_moment_and_nothing_is_between_them(int minutes, byte schedule)
    {
        var recurrence = Of(Schedules[schedule % Schedules.Length]);
        var moment = Moment(minutes);
        var next = recurrence.After(moment)!.Value;

        // Each earlier moment has the same next time or an earlier one, so what is in between has it too.
        return next > moment && recurrence.After(next.AddTicks(-1)) == next
            && recurrence.After(moment.AddTicks((next - moment).Ticks / 2)) == next;
    }

    [Property(1_000)]
    public bool What_was_missed_is_passed_over_but_for_the_latest(int minutes, byte schedule, ushort away)
    {
        var recurrence = Of(Schedules[schedule % Schedules.Length]);
        var due = recurrence.After(Moment(minutes))!.Value;
        var now = due.AddMinutes(away);
        var (latest, skipped) = recurrence.Latest(due, now);

        return latest >= due && latest <= now && recurrence.After(latest) == recurrence.After(now)
            && skipped == recurrence.After(due.AddTicks(-1), skipped + 1).ToList().IndexOf(latest);
    }

    [Fact]
    public void A_time_that_the_clock_leaves_out_is_the_moment_after() => Assert.Equal(
        ["2026-03-28 01:30", "2026-03-29 01:00", "2026-03-30 00:30"], Next("30 2 * * *", "2026-03-27 12:00", 3));

    [Fact]
    public void A_time_that_comes_twice_is_the_first_of_the_two() => Assert.Equal(
        ["2026-10-24 00:30", "2026-10-25 00:30", "2026-10-26 01:30"], Next("30 2 * * *", "2026-10-23 12:00", 3));

    [Fact]
    public void What_comes_every_half_an_hour_comes_in_both_hours_of_the_long_night() => Assert.Equal(
        ["2026-10-25 00:00", "2026-10-25 00:30", "2026-10-25 01:00", "2026-10-25 01:30"], Next("*/30 * * * *", "2026-10-24 23:45", 4));

    [Fact]
    public void It_ends_with_its_last_day_in_its_zone()
    {
        var recurrence = Recurrence.Of(Ticket("0 0 * * *") with { LastDay = new(2026, 1, 2) });

        // Midnight of 2 January in Paris is on the first in UTC.
        Assert.Equal(At("2026-01-01 23:00"), recurrence.After(At("2026-01-01 00:00")));
        Assert.Null(recurrence.After(At("2026-01-01 23:00")));
    }

    [Theory]
    [InlineData("every monday", "noSchedule")]
    [InlineData("0 9 * *", "noSchedule")]
    [InlineData("0 9 * * * *", "noSchedule")]
    [InlineData("61 9 * * *", "noSchedule")]
    [InlineData("", "noSchedule")]
    [InlineData("* * * * *", "tooOften")]
    [InlineData("*/4 * * * *", "tooOften")]
    [InlineData("0,59 0,23 1,2 * *", "tooOften")]
    public void What_cannot_be_read_or_comes_too_often_is_refused(string schedule, string code)
    {
        var error = Assert.Single(
            Assert.Throws<TicketValidationException>(() => Recurrence.Of(Ticket(schedule))).Errors);
        Assert.Equal(("schedule", code), (error.Field, error.Code));
    }

    [Theory, InlineData("*/5 * * * *"), InlineData("0 9 * * MON#1"), InlineData("@daily"), InlineData("0 0 L * *")]
    public void What_comes_every_five_minutes_or_less_often_is_taken(string schedule) => Assert.NotNull(Of(schedule));

    private static IEnumerable<string> Next(string schedule, string after, int count) => Of(schedule).After(At(after), count)
        .Select(time => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    private static DateTimeOffset Moment(int minutes) => At("2026-01-01 00:00").AddMinutes(minutes % 1_000_000);

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text + "Z", System.Globalization.CultureInfo.InvariantCulture);

    private static Recurrence Of(string schedule) => Recurrence.Of(Ticket(schedule));

    private static RecurringTicket Ticket(string schedule) => new()
    {
        Name = "a", Template = "t", Requester = "rita", Schedule = schedule, TimeZone = "Europe/Paris",
    };
}
