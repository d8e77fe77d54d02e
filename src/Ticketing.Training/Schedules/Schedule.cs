namespace Ticketing.Training.Schedules;

/// <summary>
/// How the exercises of a deployment are spread over time. A closed family: <see cref="FixedSchedule"/>, <see cref="UniformSchedule"/>,
/// <see cref="PoissonSchedule"/>, <see cref="BurstSchedule"/>, <see cref="WorkingDaySchedule"/>. Immutable; <see cref="Timetable"/> makes
/// moments of it.
/// </summary>
public abstract record Schedule
{
    /// <summary>The longest time in a schedule.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private protected Schedule()
    {
    }

    /// <summary>When the trainee works: time outside does not count, so that nothing arrives in it. Null for all the time.</summary>
    /// <value>Default null.</value>
    public WorkingHours? Hours { get; init; }

    /// <summary>Notes what is wrong with it.</summary>
    /// <param name="errors">Where to note it.</param>
    /// <param name="field">What the API calls the schedule; its fields are called <c>schedule.from</c> and the like.</param>
    public void Check(FieldErrors errors, string field = "schedule")
    {
        CheckOwn(errors, field);
        if (Hours is { Days.Count: 0 })
            errors.Add($"{field}.hours.days", "Choose one day of the week at least.", FieldErrorCodes.Required);
    }

    internal abstract string Kind { get; }

    private protected abstract void CheckOwn(FieldErrors errors, string field);

    /// <summary>How long after the beginning each exercise is due, in microseconds that count, in order.</summary>
    internal abstract IEnumerable<long> Offsets(int count, Chance chance);

    private protected static void CheckLength(FieldErrors errors, string field, TimeSpan value, TimeSpan least)
    {
        if (value < least || value > Longest)
            errors.AddIfAny(field, Wording.Of(FieldErrorCodes.OutOfRange, $"It is {least:c} at least and {Longest:c} at most."));
    }

    /// <summary>Everything is reckoned in whole microseconds; what is finer is cut.</summary>
    private protected static long Microseconds(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMicrosecond;
}
