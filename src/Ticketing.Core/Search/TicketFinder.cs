using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Search.Analysis;
using Ticketing.Search.Criteria;
using Ticketing.Search.Facets;
using Ticketing.Search.Highlighting;
using Ticketing.Search.Language;
using Ticketing.Search.Meaning;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Search;

/// <summary>Finds tickets with the query language. Thread-safe.</summary>
public sealed class TicketFinder
{
    // What a count may examine at most (design §8) where counters cannot tell; beyond it a total is "more than".
    private const int CountCap = 1000;

    private const int MostCounts = 100;

    private readonly ActorResolver actors;
    private readonly QueryUnderstanding understanding;
    private readonly ITicketSearch search;
    private readonly MeantQueries meant;
    private readonly ITicketReader reader;
    private readonly Analyzer analyzer;
    private readonly TicketTotals totals;
    private readonly TicketingOptions options;

    internal TicketFinder(
        ActorResolver actors, QueryUnderstanding understanding, ITicketSearch search, MeantQueries meant, ITicketReader reader,
        Analyzer analyzer, TicketTotals totals, IOptions<TicketingOptions> options)
    {
        this.actors = actors;
        this.understanding = understanding;
        this.search = search;
        this.meant = meant;
        this.reader = reader;
        this.analyzer = analyzer;
        this.totals = totals;
        this.options = options.Value;
    }

    /// <summary>One page of the tickets that a query finds and the caller sees.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="query">The query; blank finds everything, the newest first.</param>
    /// <param name="limit">How many at most; 1 to <see cref="TicketingOptions.PageSizeLimit"/>.</param>
    /// <param name="cursor">
    /// <see cref="TicketPage.Next"/> of the page before or <see cref="TicketPage.Previous"/> of the page after it; null for the first.
    /// </param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">The query, the limit or the cursor is malformed.</exception>
    public async Task<TicketPage> SearchAsync(Caller caller, string? query, int limit, string? cursor, CancellationToken cancellationToken)
    {
        CheckLimit(limit);
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        return await PageAsync(viewer, await understanding.ReadAsync(viewer, query, cancellationToken), limit, cursor, cancellationToken);
    }

    /// <summary>
    /// As <see cref="SearchAsync"/>, for people who type: where a query finds nothing, one slip of the finger in a word of five letters or
    /// more is forgiven, if then something is found that the caller sees, and the page says so. What stands in quotes is meant as it is.
    /// </summary>
    /// <returns>The page; where its <see cref="TicketPage.Correction"/> says another query, further pages are those of that one.</returns>
    /// <inheritdoc cref="SearchAsync" path="/param"/>
    /// <inheritdoc cref="SearchAsync" path="/exception"/>
    public async Task<TicketPage> SearchForgivingAsync(
        Caller caller, string? query, int limit, string? cursor, CancellationToken cancellationToken)
    {
        CheckLimit(limit);
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        var read = await understanding.ReadAsync(viewer, query, cancellationToken);
        var page = await PageAsync(viewer, read, limit, cursor, cancellationToken);
        if (page.Items.Count > 0 || page.Next is not null || cursor is not null || read.Bound.Where is not { ContainsText: true })
            return page;
        foreach (var correction in await meant.OfAsync(read.Query, cancellationToken))
        {
            var other = await understanding.ReadAsync(viewer, correction.Query, cancellationToken);
            if (await PageAsync(viewer, other, limit, cursor: null, cancellationToken) is { Items.Count: > 0 } found)
                return found with { Correction = correction };
        }

        return page;
    }

    private async Task<TicketPage> PageAsync(
        Viewer viewer, UnderstoodQuery query, int limit, string? cursor, CancellationToken cancellationToken)
    {
        var ((parsed, bound), visibility) = (query, viewer.Visibility);
        var text = parsed.ToString();
        var from = cursor is null ? null : PageCursor.Read(cursor, text);
        // One more than asked for tells whether there is a page beyond it.
        var request = new TicketSearchRequest(bound.Where, bound.Sort, limit + 1)
        {
            After = from is { IsBackward: false } ? from.Place : null,
            Before = from is { IsBackward: true } ? from.Place : null,
            MayStop = true,
        };
        var hits = await search.SearchAsync(request, visibility, cancellationToken);
        var turn = PageTurn.Of(hits, limit, from, bound.Sort);
        var total = from is null && turn.Next is null
            ? new(hits.Count, IsExact: true)
            : await totals.CountAsync(bound.Where, CountCap, visibility, cancellationToken);
        return new(
            [.. turn.Page.Select(hit => hit.Ticket)],
            turn.Next?.Write(text),
            turn.Previous?.Write(text),
            Math.Max(total.Count, turn.Page.Count),
            total.IsExact);
    }

    /// <summary>
    /// A few tickets that fit, for a box that asks while one types: words are ranked among the newest tickets that have them, and nothing
    /// is counted.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="query">The query; blank finds the newest.</param>
    /// <param name="limit">How many at most; 1 to <see cref="TicketingOptions.PageSizeLimit"/>.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">The query or the limit is malformed.</exception>
    public async Task<IReadOnlyList<Ticket>> SuggestAsync(Caller caller, string? query, int limit, CancellationToken cancellationToken)
    {
        CheckLimit(limit);
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        var bound = (await understanding.ReadAsync(viewer, query, cancellationToken)).Bound;
        var request = new TicketSearchRequest(bound.Where, bound.Sort, limit) { MayStop = true, IsSuggestion = true };
        var hits = await search.SearchAsync(request, viewer.Visibility, cancellationToken);
        return [.. hits.Select(hit => hit.Ticket)];
    }

    /// <summary>
    /// How many tickets each of some queries finds, without reading any: for figures side by side. Each may be of another moment.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="queries">The queries; how they sort does not matter. At most 100.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The counts in the order asked for; where counters cannot tell, they end at a thousand and are marked.</returns>
    /// <exception cref="TicketValidationException">A query is malformed.</exception>
    public async Task<IReadOnlyList<TicketCount>> CountAsync(
        Caller caller, IReadOnlyList<string> queries, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(queries.Count, MostCounts, nameof(queries));
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        var counts = new List<TicketCount>(queries.Count);
        foreach (var query in queries)
        {
            var bound = (await understanding.ReadAsync(viewer, query, cancellationToken)).Bound;
            counts.Add(await totals.CountAsync(bound.Where, CountCap, viewer.Visibility, cancellationToken));
        }

        return counts;
    }

    /// <summary>
    /// Where the words of a query stand in tickets that it found: in their titles, and in the descriptions and recent comments that the
    /// caller may read. It reads each ticket's texts, so ask for the tickets of one page.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="query">The query.</param>
    /// <param name="tickets">Tickets of a page; at most <see cref="TicketingOptions.PageSizeLimit"/>.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>
    /// By ticket; one without is not in it, such as one that an old comment was found in, or that the query's fields alone found.
    /// </returns>
    /// <exception cref="TicketValidationException">The query is malformed.</exception>
    public async Task<IReadOnlyDictionary<TicketId, TicketHighlight>> HighlightAsync(
        Caller caller, string? query, IReadOnlyCollection<Ticket> tickets, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tickets.Count, options.PageSizeLimit, nameof(tickets));
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        var where = (await understanding.ReadAsync(viewer, query, cancellationToken)).Bound.Where;
        var highlights = new Dictionary<TicketId, TicketHighlight>();
        if (where is not { ContainsText: true })
            return highlights;
        var (texts, highlighter) = (new HighlightReader(reader), new Highlighter(where, analyzer));
        foreach (var ticket in tickets)
        {
            if (await texts.FindAsync(ticket, highlighter, viewer.Visibility, cancellationToken) is { } highlight)
                highlights[ticket.Id] = highlight;
        }

        return highlights;
    }

    /// <summary>What a query means to the caller, for services that read tickets by themselves, such as an export.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="query">The query; how it sorts does not matter.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The condition; null when it finds everything.</returns>
    /// <exception cref="TicketValidationException">The query is malformed.</exception>
    public async Task<Criterion?> ReadAsync(Caller caller, string? query, CancellationToken cancellationToken) =>
        (await understanding.ReadAsync(await actors.RequireViewerAsync(caller, cancellationToken), query, cancellationToken)).Bound.Where;

    /// <summary>
    /// What is wrong with a query and where, for a box that shows it at its place: its grammar, or a value that is not there as far as the
    /// caller may know.
    /// </summary>
    /// <returns>Null when it can be searched for.</returns>
    /// <exception cref="TicketValidationException">It is wrong as a whole, such as one that is too much work.</exception>
    public async Task<QueryError?> FindErrorAsync(Caller caller, string? query, CancellationToken cancellationToken) =>
        await understanding.FindErrorAsync(await actors.RequireViewerAsync(caller, cancellationToken), query, cancellationToken);

    /// <exception cref="TicketValidationException">No page has so many.</exception>
    private void CheckLimit(int limit)
    {
        if (limit < 1 || limit > options.PageSizeLimit)
            throw new TicketValidationException(
                "limit", Wording.Of(FieldErrorCodes.OutOfRange, $"A page has {1} to {options.PageSizeLimit} tickets."));
    }
}
