using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Counters;
using Ticketing.CustomFields.Stored;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Search.Facets;
using Ticketing.Storage;

namespace Ticketing.Search;

/// <summary>
/// Counts the tickets that a query finds by the values of fields: the numbers beside filters, and tables of statuses and categories. Exact
/// at any number of tickets where counters can tell: the query says nothing, or names projects, statuses and at most one field more, which
/// is the one counted or the only one, and the caller sees whole projects. Other queries, and what is visible ticket by ticket, are counted
/// in the newest thousand tickets; when there are more, or it would take looking at thousands, the numbers are marked. So are custom
/// fields, of the kinds that have few values: choices, and yes or no. Thread-safe.
/// </summary>
public sealed class TicketFacets
{
    private const int MostFound = 1000;

    private readonly ActorResolver actors;
    private readonly TicketFinder finder;
    private readonly ICounters counters;
    private readonly ITicketSearch search;
    private readonly FieldBook fields;

    internal TicketFacets(
        ActorResolver actors, TicketFinder finder, ICounters counters, ITicketSearch search, FieldBook fields)
    {
        this.actors = actors;
        this.finder = finder;
        this.counters = counters;
        this.search = search;
        this.fields = fields;
    }

    /// <summary>Counts.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="query">The query; blank counts everything. How it sorts does not matter.</param>
    /// <param name="keys">By what; facets may be of different moments.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The facets in the order asked for.</returns>
    /// <exception cref="TicketValidationException">
    /// The query is malformed, or a custom field does not exist for the caller, or has no few values.
    /// </exception>
    public async Task<IReadOnlyList<Facet>> CountAsync(
        Caller caller, string? query, IReadOnlyCollection<FacetKey> keys, CancellationToken cancellationToken)
    {
        var where = await finder.ReadAsync(caller, query, cancellationToken);
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var visibility = Visibility.Of(actor);
        var custom = keys.Where(key => key.Field is CustomField).ToHashSet();
        if (custom.Count == 0)
            return await CountAsync(where, visibility, keys, cancellationToken);
        FieldTally.Check(custom, (await fields.OfAsync(caller.Tenant, cancellationToken)).SeenBy(actor));
        // Those that are seen, as they are seen: a field that agents alone see has nothing for others.
        var found = await search.SearchAsync(
            new(where, TicketSort.Newest, MostFound) { MayStop = true }, visibility, cancellationToken);
        var areAll = found.Count < MostFound && found.Reached is null;
        var others = new Queue<Facet>(
            await CountAsync(where, visibility, [.. keys.Where(key => !custom.Contains(key))], cancellationToken));
        return [.. keys.Select(key => custom.Contains(key) ? FieldTally.Of(key, found, areAll) : others.Dequeue())];
    }

    internal async Task<IReadOnlyList<Facet>> CountAsync(
        Criterion? where, Visibility visibility, IReadOnlyCollection<FacetKey> keys, CancellationToken cancellationToken)
    {
        var counted = CountedTickets.Of(where, visibility);
        var sources = keys.Select(key => (Key: key, Cube: key.Cube ?? CounterCube.Project, Counted: counted?.CubeFor(key.Cube))).ToList();
        // Each is read once for all facets that need it.
        var whole = new Dictionary<CounterCube, IReadOnlyList<CounterCell>>();
        foreach (var cube in sources.Select(source => source.Counted).OfType<CounterCube>().Distinct())
            whole.Add(cube, await counted!.ReadAsync(counters, cube, cancellationToken));
        var beyond = counted?.Beyond is { } rest
            ? await FindAsync(
                counted.BeyondWhere,
                [.. sources.Where(source => source.Counted is not null).Select(source => source.Cube)],
                rest,
                cancellationToken)
            : null;
        var found = await FindAsync(
            where, [.. sources.Where(source => source.Counted is null).Select(source => source.Cube)], visibility, cancellationToken);

        var facets = new List<Facet>(keys.Count);
        foreach (var (key, cube, own) in sources)
        {
            var tally = new FacetTally(key);
            if (own is { } answered)
                tally.Add(whole[answered]);
            if ((own is null ? found : beyond) is { } cells)
            {
                tally.Add(cells.Cells[cube]);
                tally.IsExact = cells.AreAll;
            }

            facets.Add(tally.ToFacet());
        }

        return facets;
    }

    private async Task<FoundCells?> FindAsync(
        Criterion? where, IReadOnlyCollection<CounterCube> cubes, Visibility visibility, CancellationToken cancellationToken) =>
        cubes.Count == 0 ? null : await search.CountCellsAsync(where, [.. cubes.Distinct()], MostFound, visibility, cancellationToken);
}
