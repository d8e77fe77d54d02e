using Ticketing.People;
using Ticketing.Tickets;
using Ticketing.TimeEntries;

namespace Ticketing.UI.Console.TimeEntries;

/// <summary>Somebody's time in a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Person">Whose time (user id).</param>
/// <param name="Days">The days on which he worked, the latest first.</param>
/// <param name="Minutes">What it comes to.</param>
/// <param name="IsExact">Whether that is all.</param>
/// <param name="IsWhole">Whether all entries are there.</param>
/// <param name="Titles">What the tickets are called; not all are there.</param>
/// <param name="People">Whose time the reader may choose; empty for his own alone.</param>
public sealed record MyTimeModel(
    TimePeriod Period, string Person, IReadOnlyList<TimeOfDay> Days, long Minutes, bool IsExact, bool IsWhole,
    IReadOnlyDictionary<TicketId, string> Titles, IReadOnlyList<User> People);

/// <summary>The time of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Entries">The entries, the latest first.</param>
public sealed record TimeOfDay(DateOnly Day, IReadOnlyList<LoggedTime> Entries)
{
    /// <summary>What they come to.</summary>
    public long Minutes => Entries.Sum(one => (long)one.Entry.Minutes);
}
