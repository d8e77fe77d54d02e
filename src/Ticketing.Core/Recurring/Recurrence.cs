using Cronos;

namespace Ticketing.Recurring;

/// <summary>
/// The times that a schedule names. Where the clock is put forward, a time that is left out is the moment after; where it is put back, a
/// time that comes twice is the first of the two, but for schedules of every so many minutes or hours, which go on through both. Pure,
/// immutable.
/// </summary>
internal sealed class Recurrence
{
    // Two that are too near to each other are among those of the first weeks: all of a schedule's days have the same times.
    private const int Compared = 300;
    private static readonly DateTime Beginning = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Last = new(2098, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    private readonly CronExpression schedule;
    private readonly TimeZoneInfo zone;
    private readonly DateOnly? lastDay;

    private Recurrence(CronExpression schedule, TimeZoneInfo zone, DateOnly? lastDay) =>
        (this.schedule, this.zone, this.lastDay) = (schedule, zone, lastDay);

    /// <summary>That of a recurring ticket; null where it cannot be, which is noted.</summary>
    /// <param name="ticket">The recurring ticket.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static Recurrence? Read(RecurringTicket ticket, FieldErrors errors)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(ticket.TimeZone, out var zone))
            errors.Add("timeZone", Wording.Of(FieldErrorCodes.NoTimeZone, $"Name a zone as IANA does, such as Europe/Paris."));
        if (ticket.Schedule.Length > RecurringLimits.Schedule
            || !CronExpression.TryParse(ticket.Schedule, CronFormat.Standard, out var schedule))
            errors.Add("schedule", Wording.Of(
                FieldErrorCodes.NoSchedule,
                $"Write five fields: minute, hour, day of the month, month, day of the week. 0 9 * * 1 is Mondays at 9:00."));
        else if (IsTooOften(schedule))
            errors.Add("schedule", Wording.Of(FieldErrorCodes.TooOften, $"A recurring ticket is filed every five minutes at most."));
        else if (zone is not null)
            return new(schedule, zone, ticket.LastDay);
        return null;
    }

    /// <summary>That of a recurring ticket that was checked before.</summary>
    public static Recurrence Of(RecurringTicket ticket)
    {
        var errors = new FieldErrors();
        var found = Read(ticket, errors);
        errors.ThrowIfAny();
        return found!;
    }

    /// <summary>The first time after a moment; null for none.</summary>
    public DateTimeOffset? After(DateTimeOffset moment) =>
        schedule.GetNextOccurrence(moment, zone) is { } next && IsBeforeEnd(next) ? next.ToUniversalTime() : null;

    /// <summary>The first times after a moment.</summary>
    public IReadOnlyList<DateTimeOffset> After(DateTimeOffset moment, int count)
    {
        var times = new List<DateTimeOffset>(count);
        for (var next = After(moment); next is { } time && times.Count < count; next = After(time))
            times.Add(time);
        return times;
    }

    /// <summary>
    /// What is to be done by a time that has come: the latest one by now is seen to, and those before it are passed over.
    /// </summary>
    /// <param name="due">The time that has come; it counts whatever the schedule says by now.</param>
    /// <param name="now">Now.</param>
    public (DateTimeOffset DueAt, int Skipped) Latest(DateTimeOffset due, DateTimeOffset now)
    {
        var (latest, skipped) = (due, 0);
        for (var next = After(due); next is { } time && time <= now; next = After(time))
            (latest, skipped) = (time, skipped + 1);
        return (latest, skipped);
    }

    private bool IsBeforeEnd(DateTimeOffset time) =>
        lastDay is not { } end || DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, zone).DateTime) <= end;

    private static bool IsTooOften(CronExpression schedule)
    {
        var before = DateTime.MinValue;
        foreach (var next in schedule.GetOccurrences(Beginning, Last).Take(Compared))
        {
            if (next - before < TimeSpan.FromMinutes(RecurringLimits.Minutes))
                return true;
            before = next;
        }

        return false;
    }
}
