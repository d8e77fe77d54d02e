using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Storage;

namespace Ticketing.Search.Facets;

/// <summary>How many tickets a query finds: from counters where they can tell, else counted up to a cap. Thread-safe.</summary>
internal sealed class TicketTotals(ICounters counters, ITicketSearch search)
{
    /// <summary>What counters say is never cut off at <paramref name="cap"/>; what has to be counted is.</summary>
    public async Task<TicketCount> CountAsync(Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken)
    {
        if (CountedTickets.Of(where, visibility) is not { } counted || counted.CubeFor(null) is not { } cube)
            return await search.CountAsync(where, cap, visibility, cancellationToken);
        var cells = await counted.ReadAsync(counters, cube, cancellationToken);
        var total = (int)Math.Min(int.MaxValue, cells.Sum(cell => cell.Count));
        if (counted.Beyond is null)
            return new(total, IsExact: true);
        var beyond = await search.CountAsync(counted.BeyondWhere, cap, counted.Beyond, cancellationToken);
        return new(total + beyond.Count, beyond.IsExact);
    }
}
