namespace Ticketing.Notifications;

/// <summary>When messages leave for somebody, by his digest's rhythm, his quiet hours and his do-not-disturb, in his zone. Pure.</summary>
internal sealed class DeliveryTimes(NotificationPreferences chosen, TimeZoneInfo zone)
{
    // Quiet hours follow on each other for less than a week, or they would be always.
    private const int MostTurns = 20;

    /// <summary>What a message waits for; null when it leaves now.</summary>
    /// <param name="choice">Whether he wants it in the digest.</param>
    /// <param name="isUrgent">Whether it goes through quiet hours.</param>
    /// <param name="since">Since when it waits: its digest is the first one from then on.</param>
    /// <param name="now">Now.</param>
    public HeldBack? WhatHolds(NotificationChoice choice, bool isUrgent, DateTimeOffset since, DateTimeOffset now)
    {
        var asked = choice is NotificationChoice.Digest ? NextDigest(since) : now;
        var due = asked > now ? asked : now;
        var free = isUrgent ? due : NextFree(due);
        return free <= now ? null
            : asked > now && free is not null ? new(HeldBecause.Digest, free)
            : new(IsPaused(now) ? HeldBecause.DoNotDisturb : HeldBecause.QuietHours, free);
    }

    /// <summary>The next moment of a digest, at or after another.</summary>
    public DateTimeOffset NextDigest(DateTimeOffset from)
    {
        var shown = LocalTimes.At(from, zone);
        if (chosen.DigestHour is not { } hour)
        {
            var past = shown.Ticks % TimeSpan.TicksPerHour;
            return past == 0 ? from : from.AddTicks(TimeSpan.TicksPerHour - past);
        }

        for (var day = shown.Date; ; day = day.AddDays(1))
        {
            var moment = LocalTimes.First(day.AddHours(hour), zone);
            if (moment >= from)
                return moment;
        }
    }

    /// <summary>The first moment at or after another when he may be disturbed; null when only he can say.</summary>
    public DateTimeOffset? NextFree(DateTimeOffset from)
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            if ((IsPaused(from) ? chosen.DoNotDisturb!.Until : EndOfQuiet(from) ?? from) is not { } later)
                return null;
            if (later == from)
                break;
            from = later;
        }

        return from;
    }

    private bool IsPaused(DateTimeOffset at) => chosen.DoNotDisturb is { } pause && !(pause.Until <= at);

    // Of the hours that began on that day or the day before, the latest end.
    private DateTimeOffset? EndOfQuiet(DateTimeOffset at)
    {
        if (chosen.QuietHours is not { } quiet)
            return null;
        var today = LocalTimes.At(at, zone).Date;
        DateTimeOffset? latest = null;
        foreach (var day in (DateTime[])[today.AddDays(-1), today])
        {
            if (!quiet.Days.Contains(day.DayOfWeek) || LocalTimes.First(day + quiet.From.ToTimeSpan(), zone) > at)
                continue;
            var end = LocalTimes.Last((quiet.To > quiet.From ? day : day.AddDays(1)) + quiet.To.ToTimeSpan(), zone);
            if (end > at)
                latest = end > latest || latest is null ? end : latest;
        }

        return latest;
    }
}
