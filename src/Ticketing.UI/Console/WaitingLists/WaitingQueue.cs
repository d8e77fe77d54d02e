using System.Runtime.CompilerServices;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Fields;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.WaitingLists;

/// <summary>Reads the tickets that wait for somebody, in the order in which they are taken.</summary>
internal static class WaitingQueue
{
    /// <summary>As many tickets are looked at for some that may be taken.</summary>
    public const int MostLookedAt = 500;

    private const int PageSize = 50;

    /// <summary>As a query: those of the reader's teams; all that he sees when he is in none, as who looks after a project is.</summary>
    public static TicketQuery Query(PageContext page, string? team)
    {
        var teams = team is not null ? [team] : page.Actor.Teams.ToList();
        var waiting = QueryNode.And(QueryNode.Is(QueryFlag.Open), QueryNode.Is(QueryFlag.Unassigned));
        return new(
            teams.Count == 0 ? waiting : QueryNode.And(waiting, QueryNode.Is(TicketFields.Team, teams.Select(key => new TextValue(key)))));
    }

    /// <summary>
    /// The first ones that the reader may take, page by page, as far as <see cref="MostLookedAt"/>. Each priority is a list of its own, in
    /// the order of an index: together they are in an order that no index has.
    /// </summary>
    public static async IAsyncEnumerable<WaitingStretch> ReadAsync(
        PageContext page, TicketFinder finder, TicketDesk desk, TicketQuery waiting,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = MostLookedAt;
        foreach (var priority in Enum.GetValues<Priority>().OrderDescending())
        {
            var query = waiting
                .Narrow(QueryNode.Is(TicketFields.Priority, new PriorityValue(priority)))
                .SortedBy(new TicketSort(TicketFields.Created))
                .ToString();
            string? cursor = null;
            do
            {
                var found = await finder.SearchAsync(page.Caller, query, Math.Min(PageSize, left), cursor, cancellationToken);
                var takeable = await desk.WhichAllowAsync(page.Caller, found.Items, new TakeTicket(), cancellationToken);
                cursor = found.Next;
                left -= found.Items.Count;
                yield return new(takeable, found.Items.Count - takeable.Count, left == 0);
                if (left == 0)
                    yield break;
            }
            while (cursor is not null);
        }
    }
}
