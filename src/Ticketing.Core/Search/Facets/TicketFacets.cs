using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Search.Facets;

/// <summary>
/// Counts the tickets that a query finds by the values of fields: the numbers beside filters, and tables of statuses and categories. Exact at
/// any number of tickets where counters can tell: the query says nothing, or names projects, statuses and at most one field more,
/// which is the one counted or the only one, and the caller sees whole projects. Other queries, and what is visible ticket by ticket, are counted in the
/// newest thousand tickets; when there are more, the numbers are marked. Thread-safe.
/// </summary>
public sealed class TicketFacets
{
    private const int MostExamined = 1000;

    private readonly ActorResolver actors;
    private readonly TicketFinder finder;
    private readonly ICounters counters;
    private readonly ITicketSearch search;

    internal TicketFacets(ActorResolver actors, TicketFinder finder, ICounters counters, ITicketSearch search)
    {
        this.actors = actors;
        this.finder = finder;
        this.counters = counters;
        this.search = search;
    }

    /// <summary>Counts.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="query">The query; blank counts everything. How it sorts does not matter.</param>
    /// <param name="keys">By what; each facet is of a moment of its own.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The facets in the order asked for.</returns>
    /// <exception cref="TicketValidationException">The query is malformed.</exception>
    public async Task<IReadOnlyList<Facet>> CountAsync(
        Caller caller, string? query, IReadOnlyCollection<FacetKey> keys, CancellationToken cancellationToken)
    {
        var where = await finder.ReadAsync(caller, query, cancellationToken);
        var visibility = Visibility.Of(await actors.RequireAsync(caller, cancellationToken));
        return await CountAsync(where, visibility, keys, cancellationToken);
    }

    internal async Task<IReadOnlyList<Facet>> CountAsync(
        Criterion? where, Visibility visibility, IReadOnlyCollection<FacetKey> keys, CancellationToken cancellationToken)
    {
        var counted = CountedTickets.Of(where, visibility);
        // Read once for all facets that need them.
        IReadOnlyList<Ticket>? found = null, beyond = null;
        var facets = new List<Facet>(keys.Count);
        foreach (var key in keys)
        {
            var tally = new FacetTally(key);
            if (counted?.CubeFor(key.Cube) is { } cube)
            {
                foreach (var cell in await counted.ReadAsync(counters, cube, cancellationToken))
                    tally.Add(cell.StatusCategory, cell.Status, cell.Value, cell.Count);
                if (counted.Beyond is { } rest)
                    Add(tally, key, beyond ??= await FindAsync(counted.BeyondWhere, rest, cancellationToken));
            }
            else
            {
                Add(tally, key, found ??= await FindAsync(where, visibility, cancellationToken));
            }

            facets.Add(tally.ToFacet());
        }

        return facets;
    }

    private async Task<IReadOnlyList<Ticket>> FindAsync(Criterion? where, Visibility visibility, CancellationToken cancellationToken) =>
        [.. (await search.SearchAsync(new(where, TicketSort.Newest, MostExamined), visibility, cancellationToken)).Select(hit => hit.Ticket)];

    private static void Add(FacetTally tally, FacetKey key, IReadOnlyList<Ticket> tickets)
    {
        tally.IsExact = tickets.Count < MostExamined;
        foreach (var ticket in tickets)
            tally.Add(ticket.StatusCategory, ticket.Status, TicketCell.Of(ticket).ValueIn(key.Cube ?? CounterCube.Project), 1);
    }
}
