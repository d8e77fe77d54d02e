using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Fields;
using Ticketing.Search.Analysis;
using Ticketing.Search.Binding;
using Ticketing.Search.Criteria;
using Ticketing.Search.Facets;
using Ticketing.Search.Highlighting;
using Ticketing.Search.Language;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Search;

/// <summary>Finds tickets with the query language. Thread-safe.</summary>
public sealed class TicketFinder
{
    // What a count may examine at most (design §8) where counters cannot tell; beyond it a total is "more than".
    private const int CountCap = 1000;

    private const int MostCounts = 100;

    private readonly ActorResolver actors;
    private readonly QueryBinder binder;
    private readonly ITicketSearch search;
    private readonly ITicketReader reader;
    private readonly Analyzer analyzer;
    private readonly TicketTotals totals;
    private readonly IDirectory directory;
    private readonly TicketingOptions options;
    private readonly TimeProvider time;

    internal TicketFinder(
        ActorResolver actors, QueryBinder binder, ITicketSearch search, ITicketReader reader, Analyzer analyzer, TicketTotals totals,
        IDirectory directory, IOptions<TicketingOptions> options, TimeProvider time)
    {
        this.actors = actors;
        this.binder = binder;
        this.search = search;
        this.reader = reader;
        this.analyzer = analyzer;
        this.totals = totals;
        this.directory = directory;
        this.options = options.Value;
        this.time = time;
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
        var (actor, visibility) = (viewer.Actor, viewer.Visibility);
        var parsed = QueryReader.Read(query);
        var bound = await BindAsync(actor, parsed, cancellationToken);
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
        var parsed = QueryReader.Read(query);
        var bound = await BindAsync(viewer.Actor, parsed, cancellationToken);
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
            var bound = await BindAsync(viewer.Actor, QueryReader.Read(query), cancellationToken);
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
        var (actor, where) = await BindAsync(caller, query, cancellationToken);
        var highlights = new Dictionary<TicketId, TicketHighlight>();
        if (where is not { ContainsText: true })
            return highlights;
        var (texts, highlighter, visibility) = (new HighlightReader(reader), new Highlighter(where, analyzer), Visibility.Of(actor));
        foreach (var ticket in tickets)
        {
            if (await texts.FindAsync(ticket, highlighter, visibility, cancellationToken) is { } highlight)
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
        (await BindAsync(caller, query, cancellationToken)).Where;

    private async Task<(Actor Actor, Criterion? Where)> BindAsync(Caller caller, string? query, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        return (actor, (await BindAsync(actor, QueryReader.Read(query), cancellationToken)).Where);
    }

    private async Task<BoundQuery> BindAsync(Actor actor, TicketQuery parsed, CancellationToken cancellationToken) =>
        binder.Bind(parsed, actor, time.GetUtcMicroseconds(), await FindPeopleAsync(actor, parsed, cancellationToken));

    /// <exception cref="TicketValidationException">No page has so many.</exception>
    private void CheckLimit(int limit)
    {
        if (limit < 1 || limit > options.PageSizeLimit)
            throw new TicketValidationException(
                "limit", Wording.Of(FieldErrorCodes.OutOfRange, $"A page has {1} to {options.PageSizeLimit} tickets."));
    }

    // Mail addresses are for those who may manage people: nobody else can find out by them whose one is.
    private async Task<ILookup<string, string>?> FindPeopleAsync(Actor actor, TicketQuery query, CancellationToken cancellationToken)
    {
        if (query.Where is null || !actor.May(Permission.ManagePeople))
            return null;
        var addresses = Addresses(query.Where).Distinct(StringComparer.OrdinalIgnoreCase).Take(20).ToList();
        var users = addresses.Count == 0 ? [] : await directory.FindUsersByEmailAsync(actor.Tenant, addresses, cancellationToken);
        return users.ToLookup(user => user.Email!, user => user.Id, StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Addresses(QueryNode node) => node switch
    {
        QueryAnd and => and.Nodes.SelectMany(Addresses),
        QueryOr or => or.Nodes.SelectMany(Addresses),
        QueryNot not => Addresses(not.Node),
        FieldIs { Field.Kind: FieldKind.Person } term =>
            term.Values.OfType<TextValue>().Select(value => value.Text).Where(text => text.Contains('@', StringComparison.Ordinal)),
        _ => [],
    };
}
