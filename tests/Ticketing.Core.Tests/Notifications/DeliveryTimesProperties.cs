using FsCheck.Fluent;
using Ticketing.Notifications;
using Ticketing.Testing;

namespace Ticketing.Tests.Notifications;

/// <summary>Whatever somebody chose, and wherever he lives: nothing leaves too early, in his quiet hours, or much too late.</summary>
public sealed class DeliveryTimesProperties
{
    // Their clocks change by an hour, by half an hour, never, at midnight, and are off by half hours and quarters.
    private static readonly string[] Zones =
    [
        "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Asia/Kathmandu", "America/Havana", "Africa/Casablanca",
        "Pacific/Apia", "UTC",
    ];

    // A day, an hour by which clocks are put back, and all quiet hours there can be in a week.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(9);

    [Fact]
    public void Nothing_leaves_before_it_was_asked_for_in_quiet_hours_or_later_than_the_rhythm_and_they_say()
    {
        var (held, quiet) = (0, 0);
        foreach (var seed in PropertyCases.Some(Gen.Choose(0, int.MaxValue), PropertyCases.Count(4_000), 1_000))
        {
            var random = new Random(seed);
            var (zone, chosen, now) = (Zone(random), Chosen(random), Moment(random));
            var choice = random.Next(2) == 0 ? NotificationChoice.Digest : NotificationChoice.AtOnce;
            var times = new DeliveryTimes(chosen, zone);

            var waits = times.WhatHolds(choice, isUrgent: false, now, now);

            var leaves = waits is null ? now : waits.Value.Until!.Value;
            var what = $"{choice} at {now:O} in {zone.Id}, {chosen}: {leaves:O}";
            var may = chosen.DoNotDisturb?.Until is { } until && until > now ? until : now;
            Assert.True(leaves >= now && leaves - may <= LongestWait, what);
            Assert.False(IsQuiet(chosen, LocalTimes.At(leaves, zone)), what);
            Assert.True(chosen.DoNotDisturb is null || leaves >= chosen.DoNotDisturb.Until || leaves == now, what);
            // The alarm at that time finds that it may leave.
            Assert.Null(times.WhatHolds(choice, isUrgent: false, now, leaves));
            held += waits is null ? 0 : 1;
            quiet += waits is { Because: HeldBecause.QuietHours } ? 1 : 0;
        }

        Assert.True(held > 500 && quiet > 100, $"{held} were held, {quiet} of them because of quiet hours");
    }

    [Fact]
    public void A_digest_without_quiet_hours_comes_within_its_rhythm_at_its_hour()
    {
        foreach (var seed in PropertyCases.Some(Gen.Choose(0, int.MaxValue), PropertyCases.Count(4_000), 1_000))
        {
            var random = new Random(seed);
            var (zone, now) = (Zone(random), Moment(random));
            var chosen = NotificationPreferences.None with { DigestHour = random.Next(3) == 0 ? null : random.Next(24) };
            var times = new DeliveryTimes(chosen, zone);

            var next = times.NextDigest(now);

            var what = $"{chosen.DigestHour} o'clock after {now:O} in {zone.Id}: {next:O}";
            Assert.True(next >= now, what);
            Assert.Equal(next, times.NextDigest(next));
            if (chosen.DigestHour is not { } hour)
            {
                Assert.True(next - now < TimeSpan.FromHours(1), what);
                continue;
            }

            Assert.True(next - now <= TimeSpan.FromHours(25), what);
            var shown = LocalTimes.At(next, zone);
            // Where the clocks pass over the hour, it is the moment at which they do.
            Assert.True(shown.TimeOfDay == TimeSpan.FromHours(hour) || zone.IsInvalidTime(shown.Date.AddHours(hour)), what);
        }
    }

    private static TimeZoneInfo Zone(Random random) => TimeZoneInfo.FindSystemTimeZoneById(Zones[random.Next(Zones.Length)]);

    // Around changes of clocks for the most part: the last Sundays of March and October, the first ones of April and November.
    private static DateTimeOffset Moment(Random random)
    {
        DateTimeOffset[] near =
        [
            new(2026, 3, 29, 1, 0, 0, TimeSpan.Zero), new(2026, 10, 25, 1, 0, 0, TimeSpan.Zero), new(2026, 3, 8, 5, 0, 0, TimeSpan.Zero),
            new(2026, 11, 1, 5, 0, 0, TimeSpan.Zero), new(2026, 4, 4, 15, 0, 0, TimeSpan.Zero), new(2026, 10, 3, 15, 30, 0, TimeSpan.Zero),
            new(2026, 2, 15, 2, 0, 0, TimeSpan.Zero), new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero),
        ];
        return near[random.Next(near.Length)].AddMinutes(random.Next(-3_000, 3_000)).AddMicroseconds(random.Next(3) * 7);
    }

    private static NotificationPreferences Chosen(Random random) => NotificationPreferences.None with
    {
        DigestHour = random.Next(3) == 0 ? null : random.Next(24),
        QuietHours = random.Next(4) == 0 ? null : Quiet(random),
        DoNotDisturb = random.Next(4) == 0 ? new(Moment(random)) : null,
    };

    private static QuietHours Quiet(Random random)
    {
        var quiet = new QuietHours(Time(random), Time(random))
        {
            Days = [.. Enum.GetValues<DayOfWeek>().Where(_ => random.Next(3) > 0).Append((DayOfWeek)random.Next(7))],
        };
        return quiet.IsAlways ? quiet with { To = quiet.To.AddMinutes(-15) } : quiet;
    }

    private static TimeOnly Time(Random random) => new(random.Next(24), random.Next(4) * 15);

    // As he reads it off his clock.
    private static bool IsQuiet(NotificationPreferences chosen, DateTime shown)
    {
        if (chosen.QuietHours is not { } quiet)
            return false;
        var (time, day) = (TimeOnly.FromDateTime(shown), shown.DayOfWeek);
        var (begins, began) = (quiet.Days.Contains(day), quiet.Days.Contains(shown.AddDays(-1).DayOfWeek));
        return quiet.From < quiet.To
            ? begins && time >= quiet.From && time < quiet.To
            : (begins && time >= quiet.From) || (began && time < quiet.To);
    }
}
