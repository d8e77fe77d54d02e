using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Storage;

namespace Ticketing.Search.Facets;

/// <summary>How many tickets a query finds: from counters where they can tell, else counted up to a cap. Thread-safe.</summary>
internal sealed class TicketTotals(ICounters counters, ITicketSearch search)
{
    /// <returns>The number, and whether it is exact; else there are more.</returns>
    public async Task<(int Total, bool IsExact)> CountAsync(Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken)
    {
        if (CountedTickets.Of(where, visibility) is not { } counted || counted.CubeFor(null) is not { } cube)
            return await SearchAsync(where, cap, visibility, cancellationToken);
        var cells = await counted.ReadAsync(counters, cube, cancellationToken);
        var total = (int)Math.Min(int.MaxValue, cells.Sum(cell => cell.Count));
        if (counted.Beyond is null)
            return (total, true);
        var beyond = await SearchAsync(counted.BeyondWhere, cap, counted.Beyond, cancellationToken);
        return (total + beyond.Total, beyond.IsExact);
    }

    private async Task<(int Total, bool IsExact)> SearchAsync(Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken)
    {
        var found = await search.CountAsync(where, cap, visibility, cancellationToken);
        return (Math.Min(found, cap), found <= cap);
    }
}
