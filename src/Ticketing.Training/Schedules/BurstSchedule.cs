using System.Globalization;

namespace Ticketing.Training.Schedules;

/// <summary>
/// Several at a time, as after an outage, and then nothing until the next burst. The first burst begins at the beginning.
/// </summary>
/// <param name="Size">How many exercises a burst has, 1 to 1,000.</param>
/// <param name="Within">The distance of one exercise from the next in a burst, 0 to 366 days.</param>
/// <param name="Between">From the first exercise of a burst to the first of the next: no less than a burst takes, 366 days at most.</param>
public sealed record BurstSchedule(int Size, TimeSpan Within, TimeSpan Between) : Schedule
{
    /// <summary>The most exercises that a burst has.</summary>
    public const int MaxSize = 1000;

    internal override string Kind => "bursts";

    private protected override void CheckOwn(FieldErrors errors, string field)
    {
        if (Size is < 1 or > MaxSize)
            errors.AddIfAny($"{field}.size", Wording.Of(FieldErrorCodes.OutOfRange, $"A burst has {1} to {MaxSize} exercises."));
        CheckLength(errors, $"{field}.within", Within, TimeSpan.Zero);
        var whole = Within.Ticks * (decimal)(Size - 1);
        CheckLength(
            errors, $"{field}.between", Between,
            whole > 0 && whole <= Longest.Ticks ? TimeSpan.FromTicks((long)whole) : TimeSpan.Zero);
        if (whole > Longest.Ticks && Size <= MaxSize && Within <= Longest)
        {
            var most = TimeSpan.FromTicks(Longest.Ticks / (Size - 1)).ToString("c", CultureInfo.InvariantCulture);
            errors.AddIfAny(
                $"{field}.within", Wording.Of(FieldErrorCodes.OutOfRange, $"It is {TimeSpan.Zero:c} at least and {most} at most."));
        }
    }

    internal override IEnumerable<long> Offsets(int count, Chance chance)
    {
        var (within, between) = (Microseconds(Within), Microseconds(Between));
        for (var index = 0; index < count; index++)
            yield return (index / Size * between) + (index % Size * within);
    }
}
