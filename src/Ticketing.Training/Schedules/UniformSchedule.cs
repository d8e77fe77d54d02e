namespace Ticketing.Training.Schedules;

/// <summary>
/// At irregular times: every distance in a range is as likely as any other. The first comes one distance after the beginning.
/// </summary>
/// <param name="From">The shortest distance, 0 to 366 days.</param>
/// <param name="To">The longest distance, <paramref name="From"/> to 366 days.</param>
public sealed record UniformSchedule(TimeSpan From, TimeSpan To) : Schedule
{
    internal override string Kind => "uniform";

    private protected override void CheckOwn(FieldErrors errors, string field)
    {
        CheckLength(errors, $"{field}.from", From, TimeSpan.Zero);
        CheckLength(errors, $"{field}.to", To, From > TimeSpan.Zero && From <= Longest ? From : TimeSpan.Zero);
    }

    internal override IEnumerable<long> Offsets(int count, Chance chance)
    {
        var from = Microseconds(From);
        var choices = (ulong)(Microseconds(To) - from) + 1;
        var offset = 0L;
        for (var index = 0; index < count; index++)
            yield return offset += from + (long)chance.Below(choices);
    }
}
