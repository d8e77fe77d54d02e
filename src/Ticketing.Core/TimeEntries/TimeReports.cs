using System.Globalization;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Administration;
using Ticketing.Notifications;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.TimeEntries;

/// <summary>
/// What logged time comes to: totals, and the sheets of a week. They are of the entries that whoever asks sees on their tickets
/// (<see cref="TimeDesk"/>), and say nothing of others. Thread-safe.
/// </summary>
public sealed class TimeReports
{
    // What a reader of tickets takes at once.
    private const int MostTickets = 1000;

    private readonly ActorResolver actors;
    private readonly TimeReader reader;
    private readonly ITicketReader tickets;
    private readonly SheetEntries sheets;
    private readonly TimeProvider time;

    internal TimeReports(ActorResolver actors, TimeReader reader, ITicketReader tickets, PeopleDesk people, TimeProvider time)
    {
        this.actors = actors;
        this.time = time;
        this.reader = reader;
        this.tickets = tickets;
        sheets = new(reader, people);
    }

    /// <summary>Adds time up in groups: of the latest 10,000 entries at most.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="query">Which entries.</param>
    /// <param name="by">By what.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    public async Task<TimeTotals> TotalsAsync(Caller caller, TimeQuery query, TimeGrouping by, CancellationToken cancellationToken)
    {
        var visibility = (await actors.RequireViewerAsync(caller, cancellationToken)).Visibility;
        if (query.Ticket is { } ticket && await tickets.FindAsync(ticket, visibility, cancellationToken) is null)
            throw new TicketNotFoundException($"ticket {ticket}");
        var (entries, isAll) = await reader.AllAsync(query, visibility, cancellationToken);
        if (by != TimeGrouping.Project)
            return TimeTotals.Of(entries, by == TimeGrouping.Person ? one => one.Entry.Person : NumberOf, isAll);
        var projects = (await FindAsync(entries, visibility, cancellationToken)).ToDictionary(one => one.Id, one => one.Project);
        // A ticket that moved out of sight meanwhile is not there any more, and its time neither.
        return TimeTotals.Of([.. entries.Where(one => projects.ContainsKey(one.Ticket))], one => projects[one.Ticket], isAll);
    }

    /// <summary>The sheet of a week, by the days of the caller's time zone.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="query">Whose, and which week.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">There is no such team, or he may not see people.</exception>
    public async Task<TimeSheet> SheetAsync(Caller caller, TimeSheetQuery query, CancellationToken cancellationToken)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        var (zone, visibility) = (viewer.Actor.TimeZone, viewer.Visibility);
        var week = query.Week ?? WorkWeek.Of(DateOnly.FromDateTime(LocalTimes.At(time.GetUtcNow(), zone)), query.FirstDay);
        var first = week.FirstDay(query.FirstDay);
        var (found, isWhole) = await sheets.ReadAsync(caller, query, PeriodOf(first, zone), visibility, cancellationToken);
        var titles = (await FindAsync([.. found.SelectMany(one => one.Entries)], visibility, cancellationToken))
            .ToDictionary(ticket => ticket.Id, ticket => ticket.Title);
        return new(
            week, first, [.. found.Select(one => TimeSheetPerson.Of(one.Person, one.Entries, titles, DayOf))], isWhole);

        int DayOf(DateTimeOffset at) => DateOnly.FromDateTime(LocalTimes.At(at, zone)).DayNumber - first.DayNumber;
    }

    private static string NumberOf(LoggedTime one) => one.Ticket.Value.ToString(CultureInfo.InvariantCulture);

    private static TimeQuery PeriodOf(DateOnly first, TimeZoneInfo zone) => new()
    {
        From = LocalTimes.First(first.ToDateTime(TimeOnly.MinValue), zone),
        Until = LocalTimes.First(first.AddDays(TimeSheet.Days).ToDateTime(TimeOnly.MinValue), zone),
    };

    private async Task<IReadOnlyList<Ticket>> FindAsync(
        IReadOnlyList<LoggedTime> entries, Visibility visibility, CancellationToken cancellationToken)
    {
        var found = new List<Ticket>();
        foreach (var ids in entries.Select(one => one.Ticket).Distinct().Chunk(MostTickets))
            found.AddRange(await tickets.FindAsync(ids, visibility, cancellationToken));
        return found;
    }
}
