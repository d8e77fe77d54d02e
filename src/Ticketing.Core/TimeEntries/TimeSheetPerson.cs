using Ticketing.Tickets;

namespace Ticketing.TimeEntries;

/// <summary>Somebody's time of a week.</summary>
/// <param name="Person">Whose (user id).</param>
/// <param name="Tickets">The tickets that he worked on, in the order of their numbers.</param>
public sealed record TimeSheetPerson(string Person, IReadOnlyList<TimeSheetTicket> Tickets)
{
    /// <summary>The minutes of each day.</summary>
    public IReadOnlyList<long> PerDay => TimeSheet.Sum(Tickets.Select(one => one.PerDay));

    /// <summary>What all comes to.</summary>
    public long Minutes => PerDay.Sum();

    /// <summary>Puts entries into their rows and columns.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="entries">The entries, all of them within the week.</param>
    /// <param name="titles">The tickets; entries on others are left out.</param>
    /// <param name="dayOf">The column of a moment.</param>
    internal static TimeSheetPerson Of(
        string person, IReadOnlyList<LoggedTime> entries, IReadOnlyDictionary<TicketId, string> titles, Func<DateTimeOffset, int> dayOf) =>
        new(person,
        [
            .. entries.Where(one => titles.ContainsKey(one.Ticket))
                .GroupBy(one => one.Ticket)
                .OrderBy(group => group.Key.Value)
                .Select(group => new TimeSheetTicket(group.Key, titles[group.Key], PerDayOf(group, dayOf))),
        ]);

    private static long[] PerDayOf(IEnumerable<LoggedTime> entries, Func<DateTimeOffset, int> dayOf)
    {
        var days = new long[TimeSheet.Days];
        foreach (var one in entries)
            days[Math.Clamp(dayOf(one.Entry.At), 0, TimeSheet.Days - 1)] += one.Entry.Minutes;
        return days;
    }
}
