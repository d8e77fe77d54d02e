namespace Ticketing.Search;

/// <summary>A page and where its neighbours are.</summary>
/// <param name="Page">The hits on it.</param>
/// <param name="Next">The page after it; null when there is none.</param>
/// <param name="Previous">The page before it; null when there is none.</param>
internal sealed record PageTurn(IReadOnlyList<TicketHit> Page, PageCursor? Next, PageCursor? Previous)
{
    /// <param name="hits">The hits of the page, and one beyond it in its direction where there is one.</param>
    /// <param name="limit">How many the page has at most.</param>
    /// <param name="from">How it was reached; null for the first one.</param>
    /// <param name="sort">The order.</param>
    public static PageTurn Of(IReadOnlyList<TicketHit> hits, int limit, PageCursor? from, TicketSort sort)
    {
        var hasMore = hits.Count > limit;
        var page = !hasMore ? hits : from is { IsBackward: true } ? [.. hits.Skip(1)] : [.. hits.Take(limit)];
        var step = sort.Descending || sort.Field is SortField.Relevance ? -1 : 1;
        // Where the page has become empty, its neighbour begins with the ticket at the place itself.
        var next = new PageCursor(page.Count > 0 ? page[^1].After : Beside(from, -step), IsBackward: false);
        var previous = new PageCursor(page.Count > 0 ? page[0].After : Beside(from, step), IsBackward: true);
        return from switch
        {
            null => new(page, hasMore ? next : null, null),
            { IsBackward: false } => new(page, hasMore ? next : null, previous),
            _ => new(page, next, hasMore ? previous : null),
        };
    }

    private static SortPosition Beside(PageCursor? from, int step) =>
        from is null ? new(null, 0) : from.Place with { Id = from.Place.Id + step };
}
