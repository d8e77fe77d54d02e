using Ticketing.Time;

namespace Ticketing.Training.Schedules;

/// <summary>
/// When the exercises of a deployment are due. Pure: the same arguments give the same times, on every machine, in every version.
/// </summary>
public static class Timetable
{
    /// <summary>The most times of a timetable.</summary>
    public const int MaxCount = 10_000;

    /// <summary>The times, in order, in UTC and whole microseconds, none before the beginning.</summary>
    /// <param name="schedule">How they are spread.</param>
    /// <param name="count">How many; 0 to <see cref="MaxCount"/>.</param>
    /// <param name="start">The beginning.</param>
    /// <param name="zone">The zone of the trainee, in which <see cref="Schedule.Hours"/> are meant.</param>
    /// <param name="seed">Chooses the times where the schedule leaves them to chance.</param>
    /// <exception cref="TicketValidationException">
    /// The schedule is not valid, or it goes on beyond the year <see cref="UtcMicroseconds.LastYear"/>.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">So many times are in no timetable.</exception>
    public static IReadOnlyList<DateTimeOffset> Of(Schedule schedule, int count, DateTimeOffset start, TimeZoneInfo zone, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxCount);
        var errors = new FieldErrors();
        schedule.Check(errors);
        errors.ThrowIfAny();

        // Cut, the beginning would be a little earlier than it is.
        var begin = start.AddTicks(TimeSpan.TicksPerMicrosecond - 1).ToUtcMicroseconds();
        if (!begin.IsKept())
            throw TooLong();
        var end = new DateTimeOffset(UtcMicroseconds.LastYear, 12, 31, 0, 0, 0, TimeSpan.Zero);
        var left = (end - begin).Ticks / TimeSpan.TicksPerMicrosecond;
        var clock = schedule.Hours is { } hours ? new WorkingClock(hours, zone, begin) : null;
        var times = new List<DateTimeOffset>(count);
        foreach (var offset in schedule.Offsets(count, new(seed)))
        {
            if (offset > left)
                throw TooLong();
            times.Add(clock is null ? begin.AddMicroseconds(offset) : clock.At(offset));
        }

        return times;
    }

    internal static TicketValidationException TooLong() =>
        new("schedule", $"It goes on beyond the year {UtcMicroseconds.LastYear}: choose shorter distances.");
}
