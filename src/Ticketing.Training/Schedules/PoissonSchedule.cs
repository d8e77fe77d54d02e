namespace Ticketing.Training.Schedules;

/// <summary>
/// As independent people write: the distances are exponentially distributed, many short ones and a few long ones. The first comes one
/// distance after the beginning.
/// </summary>
/// <param name="Mean">The mean distance, a microsecond to 366 days.</param>
public sealed record PoissonSchedule(TimeSpan Mean) : Schedule
{
    internal override string Kind => "poisson";

    private protected override void CheckOwn(FieldErrors errors, string field) =>
        CheckLength(errors, $"{field}.mean", Mean, TimeSpan.FromMicroseconds(1));

    internal override IEnumerable<long> Offsets(int count, Chance chance)
    {
        var mean = (double)Microseconds(Mean);
        var offset = 0L;
        for (var index = 0; index < count; index++)
            yield return offset += (long)Math.Round(mean * chance.Exponential());
    }
}
