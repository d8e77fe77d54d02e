using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage;

namespace Ticketing.TimeEntries;

/// <summary>Reads the visible time entries that are added up, within bounds.</summary>
internal sealed class TimeReader(ITicketItems items)
{
    /// <summary>The most entries that are added up. Some years of one person's: beyond it a total is "at least".</summary>
    public const int MostAdded = 10_000;

    private const int MostAtOnce = 1000;

    public static ItemQuery Asked(TimeQuery query) => new(TimeItems.Kind.Name)
    {
        Ticket = query.Ticket,
        Person = query.Person,
        From = query.From,
        Until = query.Until,
    };

    /// <summary>The tickets that a query is about, among those that are visible.</summary>
    public static Visibility Within(TimeQuery query, Visibility visibility) =>
        query.Project is { } project ? visibility.Within(new ValueIn(TicketFields.Project, [project])) : visibility;

    /// <summary>The latest entries that were asked for, and whether that is all.</summary>
    public async Task<(IReadOnlyList<LoggedTime> Entries, bool IsAll)> AllAsync(
        TimeQuery query, Visibility visibility, CancellationToken cancellationToken)
    {
        var (asked, all) = (Asked(query), new List<LoggedTime>());
        var within = Within(query, visibility);
        FoundItem? after = null;
        while (true)
        {
            var page = await items.SearchAsync(asked, after, MostAtOnce, within, cancellationToken);
            all.AddRange(page.Take(MostAdded - all.Count).Select(LoggedTime.Of));
            if (page.Count < MostAtOnce)
                return (all, true);
            // One page more tells whether there is something beyond the bound.
            if (all.Count == MostAdded)
                return (all, (await items.SearchAsync(asked, page[^1], 1, within, cancellationToken)).Count == 0);
            after = page[^1];
        }
    }
}
