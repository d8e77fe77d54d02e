using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage;

namespace Ticketing.Search;

/// <summary>A page and where its neighbours are.</summary>
/// <param name="Page">The hits on it.</param>
/// <param name="Next">The page after it; null when there is none.</param>
/// <param name="Previous">The page before it; null when there is none.</param>
internal sealed record PageTurn(IReadOnlyList<TicketHit> Page, PageCursor? Next, PageCursor? Previous)
{
    /// <param name="hits">
    /// The hits of the page, and one beyond it in its direction where there is one; or where the search stopped before.
    /// </param>
    /// <param name="limit">How many the page has at most.</param>
    /// <param name="from">How it was reached; null for the first one.</param>
    /// <param name="sort">The order.</param>
    public static PageTurn Of(TicketHits hits, int limit, PageCursor? from, TicketSort sort)
    {
        var isBackward = from is { IsBackward: true };
        var isFull = hits.Count > limit;
        var hasMore = isFull || hits.Reached is not null;
        var page = isFull ? new([.. isBackward ? hits.Skip(1) : hits.Take(limit)]) : hits;
        var up = !sort.Descending && sort.Field != TicketFields.Relevance;
        // Where the page has become empty, its neighbour begins with the ticket at the place itself.
        var (goesOn, goesBack) = isBackward ? ((SortPosition?)null, hits.Reached) : (hits.Reached, null);
        var next = new PageCursor(goesOn ?? (page.Count > 0 ? page[^1].After : Beside(from, sort, !up)), IsBackward: false);
        var previous = new PageCursor(goesBack ?? (page.Count > 0 ? page[0].After : Beside(from, sort, up)), IsBackward: true);
        return from switch
        {
            null => new(page, hasMore ? next : null, null),
            { IsBackward: false } => new(page, hasMore ? next : null, previous),
            _ => new(page, next, hasMore ? previous : null),
        };
    }

    private static SortPosition Beside(PageCursor? from, TicketSort sort, bool up)
    {
        if (from is null)
            return new(null, 0);
        var id = up ? Math.Min(from.Place.Id, long.MaxValue - 1) + 1 : Math.Max(from.Place.Id - 1, 0);
        return from.Place with { Key = sort.Field == TicketFields.Id ? id : from.Place.Key, Id = id };
    }
}
