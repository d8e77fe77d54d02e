using Ticketing.Notifications;

namespace Ticketing.Tests.Notifications;

/// <summary>When clocks change, and where they are off by half an hour.</summary>
public sealed class DeliveryTimesTests
{
    // In 2026 Paris puts its clocks forward on 29 March, from 2:00 to 3:00, and back on 25 October, from 3:00 to 2:00, at 1:00 UTC both.
    [Theory]
    [InlineData("Europe/Paris", 9, "2026-03-28T20:00:00Z", "2026-03-29T07:00:00Z")]
    [InlineData("Europe/Paris", 9, "2026-03-27T20:00:00Z", "2026-03-28T08:00:00Z")]
    [InlineData("Europe/Paris", 2, "2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Paris", 2, "2026-10-24T20:00:00Z", "2026-10-25T00:00:00Z")]
    [InlineData("Europe/Paris", 2, "2026-10-25T00:30:00Z", "2026-10-26T01:00:00Z")]
    [InlineData("Europe/Paris", null, "2026-10-25T00:30:00Z", "2026-10-25T01:00:00Z")]
    [InlineData("Europe/Paris", 9, "2026-05-01T07:00:00Z", "2026-05-01T07:00:00Z")]
    [InlineData("Asia/Kolkata", 9, "2026-05-01T12:00:00Z", "2026-05-02T03:30:00Z")]
    [InlineData("Asia/Kolkata", null, "2026-05-01T12:00:00Z", "2026-05-01T12:30:00Z")]
    [InlineData("Asia/Kathmandu", null, "2026-05-01T12:00:00Z", "2026-05-01T12:15:00Z")]
    public void A_digest_comes_at_the_hour_that_the_clock_shows(string zone, int? hour, string from, string expected) =>
        Assert.Equal(
            At(expected), Times(zone, NotificationPreferences.None with { DigestHour = hour }).NextDigest(At(from)));

    [Theory]
    // A night of nine hours, one of eight and one of ten.
    [InlineData("2026-05-01T22:00:00Z", "2026-05-02T05:00:00Z")]
    [InlineData("2026-03-28T22:00:00Z", "2026-03-29T05:00:00Z")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25T06:00:00Z")]
    // Before and after.
    [InlineData("2026-05-01T19:59:00Z", "2026-05-01T19:59:00Z")]
    [InlineData("2026-05-02T05:00:00Z", "2026-05-02T05:00:00Z")]
    // Friday's night is Saturday's morning; Saturday's is not quiet.
    [InlineData("2026-05-02T22:00:00Z", "2026-05-02T22:00:00Z")]
    public void Quiet_hours_end_when_the_clock_says_so(string from, string expected)
    {
        var chosen = NotificationPreferences.None with
        {
            QuietHours = new(new(22, 0), new(7, 0))
            {
                Days = At(from).Month == 5
                    ? [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday]
                    : QuietHours.EveryDay,
            },
        };

        Assert.Equal(At(expected), Times("Europe/Paris", chosen).NextFree(At(from)));
    }

    [Fact]
    public void A_weekend_of_whole_days_is_quiet_till_Monday()
    {
        var chosen = NotificationPreferences.None with
        {
            QuietHours = new(new(0, 0), new(0, 0)) { Days = [DayOfWeek.Saturday, DayOfWeek.Sunday] },
        };

        var now = At("2026-05-02T06:00:00Z");
        var waits = Times("UTC", chosen).WhatHolds(NotificationChoice.Digest, isUrgent: false, now, now);

        Assert.Equal(new HeldBack(HeldBecause.Digest, At("2026-05-04T00:00:00Z")), waits);
    }

    [Fact]
    public void What_is_urgent_waits_for_no_quiet_hours()
    {
        var chosen = NotificationPreferences.None with { DoNotDisturb = new(null) };
        var now = At("2026-05-02T06:00:00Z");

        Assert.Null(Times("UTC", chosen).WhatHolds(NotificationChoice.AtOnce, isUrgent: true, now, now));
        Assert.Equal(
            new HeldBack(HeldBecause.DoNotDisturb, null),
            Times("UTC", chosen).WhatHolds(NotificationChoice.AtOnce, isUrgent: false, now, now));
    }

    private static DeliveryTimes Times(string zone, NotificationPreferences chosen) =>
        new(chosen, TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
