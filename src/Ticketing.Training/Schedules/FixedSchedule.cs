namespace Ticketing.Training.Schedules;

/// <summary>One exercise after another at the same distance; the first one distance after the beginning.</summary>
/// <param name="Every">The distance, 0 to 366 days.</param>
public sealed record FixedSchedule(TimeSpan Every) : Schedule
{
    internal override string Kind => "fixed";

    private protected override void CheckOwn(FieldErrors errors, string field) =>
        CheckLength(errors, $"{field}.every", Every, TimeSpan.Zero);

    internal override IEnumerable<long> Offsets(int count, Chance chance)
    {
        var every = Microseconds(Every);
        for (var index = 1L; index <= count; index++)
            yield return index * every;
    }
}
