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
        // Somebody who sees no whole project sees large teams at most: to look at their tickets one by one costs more than all the rest of
        // a page.
        if (CountedTeams.Of(where, visibility) is { } teams)
        {
            var ofTeams = await teams.CountAsync(counters, cancellationToken);
            // Beside so many nobody misses the few that are his own: they are looked for one by one, and "more than" is said instead.
            return await WithAsync(ofTeams, teams.BeyondWhere, teams.Beyond, ofTeams < cap ? cap : 0, cancellationToken);
        }

        if (CountedTickets.Of(where, visibility) is not { } counted || counted.CubeFor(null) is not { } cube)
            return await search.CountAsync(where, cap, visibility, cancellationToken);
        var cells = await counted.ReadAsync(counters, cube, cancellationToken);
        return await WithAsync(cells.Sum(cell => cell.Count), counted.BeyondWhere, counted.Beyond, cap, cancellationToken);
    }

    private async Task<TicketCount> WithAsync(
        long counted, Criterion? beyondWhere, Visibility? beyond, int cap, CancellationToken cancellationToken)
    {
        var total = (int)Math.Min(int.MaxValue, counted);
        if (beyond is null)
            return new(total, IsExact: true);
        if (cap == 0)
            return new(total, IsExact: false);
        var others = await search.CountAsync(beyondWhere, cap, beyond, cancellationToken);
        return new((int)Math.Min(int.MaxValue, (long)total + others.Count), others.IsExact);
    }
}
