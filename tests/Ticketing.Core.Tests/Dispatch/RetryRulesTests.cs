using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Ticketing.Tests.Dispatch;

public sealed class RetryRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 30)]
    [InlineData(3, 90)]
    [InlineData(7, 7290)]
    [InlineData(8, 21600)]
    [InlineData(100, 21600)]
    [InlineData(int.MaxValue, 21600)]
    public void Each_attempt_waits_three_times_as_long_up_to_six_hours(int attempts, double seconds)
    {
        Assert.Equal(seconds, RetryRules.DelayAfter(attempts, 0.5).TotalSeconds, 3);
        Assert.Equal(seconds * 0.8, RetryRules.DelayAfter(attempts, 0).TotalSeconds, 3);
        Assert.Equal(seconds * 1.2, RetryRules.DelayAfter(attempts, 1).TotalSeconds, 3);
    }

    [Fact]
    public void Twelve_attempts_take_more_than_a_day() =>
        Assert.InRange(Enumerable.Range(1, 11).Sum(attempt => RetryRules.DelayAfter(attempt, 0.5).TotalHours), 24, 48);

    [Fact]
    public void What_failed_for_the_last_time_is_parked_with_its_reason()
    {
        Assert.Equal(WorkOutcome.Again(Now.AddSeconds(90), "away"), Of(Delivery.Again("away"), attempts: 3));
        Assert.Equal(WorkOutcome.Parked(Now, "away"), Of(Delivery.Again("away"), attempts: 4));
        Assert.Equal(WorkOutcome.Parked(Now, "no such address"), Of(Delivery.Rejected("no such address"), attempts: 1));
    }

    [Fact]
    public void A_receiver_that_names_a_time_is_taken_at_its_word_for_a_day()
    {
        var later = Now.AddMinutes(7);

        Assert.Equal(WorkOutcome.Again(later, "busy", counts: false), Of(Delivery.Again("busy", later), attempts: 9));
        Assert.Equal(WorkOutcome.Again(Now, "busy", counts: false), Of(Delivery.Again("busy", Now.AddDays(-1)), attempts: 9));
        Assert.Equal(WorkOutcome.Again(later, "busy"), Of(Delivery.Again("busy", later), attempts: 3, due: Now.AddDays(-1)));
        Assert.Equal(WorkOutcome.Parked(Now, "busy"), Of(Delivery.Again("busy", later), attempts: 4, due: Now.AddDays(-1)));
    }

    [Fact]
    public void Nothing_is_left_to_say_of_what_the_handler_settled()
    {
        Assert.Null(Of(Delivery.Settled, attempts: 1));
        Assert.Equal(WorkOutcome.Done(Now), Of(Delivery.Delivered, attempts: 9));
    }

    private static WorkOutcome? Of(Delivery delivery, int attempts, DateTimeOffset? due = null) =>
        RetryRules.OutcomeOf(delivery, attempts, due ?? Now, Now, most: 4, jitter: 0.5);
}
