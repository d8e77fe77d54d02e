using System.Collections.Immutable;

namespace Ticketing.Notifications;

/// <summary>
/// When somebody wants no messages, in his own zone: from an hour to another, after midnight where that is earlier. The same hour twice
/// is a whole day. Immutable.
/// </summary>
/// <param name="From">When they begin.</param>
/// <param name="To">When they end.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>All days.</summary>
    public static ImmutableSortedSet<DayOfWeek> EveryDay { get; } = [.. Enum.GetValues<DayOfWeek>()];

    /// <summary>The days on which they begin.</summary>
    /// <value>Default <see cref="EveryDay"/>.</value>
    public ImmutableSortedSet<DayOfWeek> Days { get; init; } = EveryDay;

    /// <summary>Whether they would never end.</summary>
    public bool IsAlways => From == To && Days.Count == EveryDay.Count;
}
