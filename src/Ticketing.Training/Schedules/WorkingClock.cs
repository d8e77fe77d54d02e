namespace Ticketing.Training.Schedules;

/// <summary>Runs only in working hours: says when so much of them has passed since a beginning. Asked in order.</summary>
internal sealed class WorkingClock
{
    private readonly WorkingHours hours;
    private readonly TimeZoneInfo zone;
    private DateOnly day;
    private DateTimeOffset begin;
    private DateTimeOffset end;
    private long passed;

    /// <param name="hours">One day of the week at least.</param>
    /// <param name="zone">Where these are the hours.</param>
    /// <param name="start">The beginning, in whole microseconds.</param>
    public WorkingClock(WorkingHours hours, TimeZoneInfo zone, DateTimeOffset start)
    {
        (this.hours, this.zone) = (hours, zone);
        // Hours of the night may have begun the day before.
        day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(start, zone).DateTime).AddDays(-2);
        (begin, end) = (start, start);
    }

    /// <exception cref="TicketValidationException">It is later than a ticket can be.</exception>
    public DateTimeOffset At(long microseconds)
    {
        while (microseconds - passed >= Length)
        {
            passed += Length;
            Turn();
        }

        return begin.AddMicroseconds(microseconds - passed);
    }

    private long Length => (end - begin).Ticks / TimeSpan.TicksPerMicrosecond;

    private void Turn()
    {
        var before = end;
        do
        {
            do
            {
                day = day.AddDays(1);
                if (day.Year > Time.UtcMicroseconds.LastYear)
                    throw Timetable.TooLong();
            }
            while (!hours.Days.Contains(day.DayOfWeek));

            begin = LocalTime.First(day.ToDateTime(hours.From), zone);
            end = LocalTime.Last((hours.To > hours.From ? day : day.AddDays(1)).ToDateTime(hours.To), zone);
            // An hour that the clocks show twice may belong to two nights: it counts once. What was before the beginning does not count.
            if (begin < before)
                begin = before;
        }
        while (end <= begin);
    }
}
