using System.Collections.Immutable;

namespace Ticketing.Training.Schedules;

/// <summary>
/// When a trainee works, in his own zone: from a time of the day to another, after midnight where that is earlier. The same time twice is
/// a whole day. Immutable.
/// </summary>
/// <param name="From">When a working day begins.</param>
/// <param name="To">When it ends; at that moment nothing arrives any more.</param>
public sealed record WorkingHours(TimeOnly From, TimeOnly To)
{
    /// <summary>Monday to Friday.</summary>
    public static ImmutableSortedSet<DayOfWeek> Weekdays { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>The days on which a working day begins; one at least.</summary>
    /// <value>Default <see cref="Weekdays"/>.</value>
    public ImmutableSortedSet<DayOfWeek> Days { get; init; } = Weekdays;

    /// <summary>Same times on the same days.</summary>
    public bool Equals(WorkingHours? other) => other is not null && From == other.From && To == other.To && Days.SetEquals(other.Days);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, To, Days.Count);
}
