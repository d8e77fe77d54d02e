namespace Ticketing.Training.Schedules;

/// <summary>
/// One working day of a support team, compressed: all exercises arrive within its length, most in the morning, few at lunch, many in the
/// afternoon, hardly any at both ends.
/// </summary>
/// <param name="Length">How long the day takes, a microsecond to 366 days.</param>
public sealed record WorkingDaySchedule(TimeSpan Length) : Schedule
{
    // How many issues arrive in each half-hour from 8:00 to 18:00.
    private static readonly int[] Arrivals = [2, 4, 8, 11, 12, 12, 11, 9, 5, 4, 4, 6, 9, 10, 10, 9, 7, 5, 3, 2];

    internal override string Kind => "workingDay";

    private protected override void CheckOwn(FieldErrors errors, string field) =>
        CheckLength(errors, $"{field}.length", Length, TimeSpan.FromMicroseconds(1));

    internal override IEnumerable<long> Offsets(int count, Chance chance)
    {
        var length = Microseconds(Length);
        var all = Arrivals.Sum();
        var offsets = new long[count];
        foreach (ref var offset in offsets.AsSpan())
        {
            var slot = Slot((int)chance.Below((ulong)all));
            var begin = length * slot / Arrivals.Length;
            var end = length * (slot + 1) / Arrivals.Length;
            // A day of fewer microseconds than half-hours has empty ones.
            offset = begin + (long)chance.Below((ulong)Math.Max(end - begin, 1));
        }

        Array.Sort(offsets);
        return offsets;
    }

    private static int Slot(int arrival)
    {
        var slot = 0;
        while (arrival >= Arrivals[slot])
            arrival -= Arrivals[slot++];
        return slot;
    }
}
