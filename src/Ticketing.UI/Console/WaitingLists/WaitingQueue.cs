using Ticketing.Search;
using Ticketing.Search.Language;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.WaitingLists;

/// <summary>Reads the tickets that wait for somebody, in the order in which they are taken.</summary>
internal static class WaitingQueue
{
    /// <summary>As a query: those of the reader's teams; all that he sees when he is in none, as who looks after a project is.</summary>
    public static TicketQuery Query(PageContext page, string? team)
    {
        var teams = team is not null ? [team] : page.Actor.Teams.ToList();
        var waiting = QueryNode.And(QueryNode.Is(QueryFlag.Open), QueryNode.Is(QueryFlag.Unassigned));
        return new(teams.Count == 0 ? waiting : QueryNode.And(waiting, QueryNode.Is(QueryField.Team, teams.Select(key => new TextValue(key)))));
    }

    /// <summary>The first ones. Each priority is a list of its own, in the order of an index: together they are in an order that no index has.</summary>
    public static async Task<IReadOnlyList<Ticket>> FirstAsync(
        PageContext page, TicketFinder finder, TicketQuery waiting, int limit, CancellationToken cancellationToken)
    {
        var found = new List<Ticket>();
        foreach (var priority in Enum.GetValues<Priority>().OrderDescending())
        {
            if (found.Count == limit)
                break;
            var query = waiting.Narrow(QueryNode.Is(QueryField.Priority, new PriorityValue(priority))).SortedBy(new TicketSort(SortField.Created));
            found.AddRange((await finder.SearchAsync(page.Caller, query.ToString(), limit - found.Count, null, cancellationToken)).Items);
        }

        return found;
    }
}
