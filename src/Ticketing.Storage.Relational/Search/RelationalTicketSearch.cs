using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search.Lists;
using Ticketing.Storage.Relational.Search.Text;

namespace Ticketing.Storage.Relational.Search;

/// <summary>Finds tickets: as a list without free text, and through the text index with it.</summary>
internal sealed class RelationalTicketSearch : ITicketSearch
{
    private readonly ListSearch lists;
    private readonly TextSearch texts;

    public RelationalTicketSearch(IRelationalDatabase database)
        : this(database, new())
    {
    }

    public RelationalTicketSearch(IRelationalDatabase database, ListLimits limits)
    {
        lists = new(database, limits);
        texts = new(database, lists, new());
    }

    public async Task<TicketHits> SearchAsync(
        TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken)
    {
        request.Check();
        var hits = request.Sort.Field is CustomField
            ? await FieldOrder.SearchAsync(request, visibility, FindAsync, cancellationToken)
            : await FindAsync(request, visibility, cancellationToken);
        var seen = new TicketHit[hits.Count];
        // A page that goes backward was read from its end.
        for (var at = 0; at < seen.Length; at++)
            seen[request.IsBackward ? seen.Length - 1 - at : at] = Seen(hits[at], visibility);
        return new(seen, hits.Reached);
    }

    private static TicketHit Seen(TicketHit hit, Visibility visibility) => visibility.AsSeen(hit.Ticket) is var seen
        && ReferenceEquals(seen, hit.Ticket) ? hit : hit with { Ticket = seen };

    private Task<TicketHits> FindAsync(TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken) =>
        request.Where is { ContainsText: true }
            ? texts.SearchAsync(request, visibility, cancellationToken)
            : lists.SearchAsync(request, visibility, cancellationToken);

    public Task<TicketCount> CountAsync(Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cap);
        return where is { ContainsText: true }
            ? texts.CountAsync(where, cap, visibility, cancellationToken)
            : lists.CountAsync(where, cap, visibility, cancellationToken);
    }

    public Task<FoundCells> CountCellsAsync(
        Criterion? where, IReadOnlyCollection<CounterCube> cubes, int most, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return where is { ContainsText: true }
            ? texts.CountCellsAsync(where, cubes, most, visibility, cancellationToken)
            : lists.CountCellsAsync(where, cubes, most, visibility, cancellationToken);
    }
}
