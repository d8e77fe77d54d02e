using FsCheck;
using FsCheck.Fluent;

namespace Ticketing.Training.Schedules;

/// <summary>Valid schedules of every kind, with a seed and, some of them, with working hours; times that are soon over.</summary>
internal static class AnySchedules
{
    private static readonly Gen<TimeSpan> Lengths =
        Gen.OneOf(
            Gen.Choose(1, 10_000_000).Select(time => TimeSpan.FromMicroseconds(time)),
            Gen.Choose(1, 3_000).Select(time => TimeSpan.FromSeconds(time)));

    private static readonly Gen<WorkingHours?> Hours =
        from begin in Gen.Choose(0, (24 * 60) - 1)
        from end in Gen.Choose(0, (24 * 60) - 1)
        from days in Gen.Elements(Enum.GetValues<DayOfWeek>()).NonEmptyListOf()
        from some in Gen.Choose(0, 3)
        select some == 0
            ? null
            : new WorkingHours(TimeOnly.MinValue.AddMinutes(begin), TimeOnly.MinValue.AddMinutes(end)) { Days = [.. days] };

    public static Arbitrary<ScheduleRequest> All() => Arb.From(
        from schedule in Gen.OneOf<Schedule>(
            Lengths.Select(Schedule (every) => new FixedSchedule(every)),
            from first in Lengths from more in Lengths select (Schedule)new UniformSchedule(first, first + more),
            Lengths.Select(Schedule (mean) => new PoissonSchedule(mean)),
            from size in Gen.Choose(1, 20) from within in Lengths from more in Lengths
            select (Schedule)new BurstSchedule(size, within, (within * size) + more),
            Lengths.Select(Schedule (length) => new WorkingDaySchedule(length)))
        from hours in Hours
        from seed in Gen.Choose(0, int.MaxValue)
        select new ScheduleRequest(schedule with { Hours = hours }, (ulong)seed));
}
