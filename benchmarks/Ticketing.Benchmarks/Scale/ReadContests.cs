using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Generator;
using Ticketing.Benchmarks.Scale.Floors;
using Ticketing.Fields;
using Ticketing.Tickets;
using Ticketing.Search;
using Ticketing.Search.Binding;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Storage;

namespace Ticketing.Benchmarks.Scale;

/// <summary>The reads of the bars, for each of the four actors.</summary>
internal sealed class ReadContests(BenchmarkDatabase database, StoreUnderTest store, Vocabulary vocabulary)
{
    private const int Page = 25;

    public async IAsyncEnumerable<Contest> AllAsync(
        Func<string, bool> isWanted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var place = await DeepPlace.OfAsync(database, cancellationToken);
        foreach (var who in FloorActor.All)
        {
            var actor = await store.ActorAsync(who.UserId, cancellationToken);
            foreach (var list in ListCase.All.Where(list => isWanted(list.Operation)))
                yield return await ListAsync(list, who, actor, list.Operation == Operations.Deep ? place : null, cancellationToken);
            foreach (var (operation, query) in Texts())
            {
                if (isWanted(operation))
                    yield return await TextAsync(operation, query, who, actor, cancellationToken);
            }

            foreach (var (operation, query) in ByRelevance())
            {
                if (isWanted(operation))
                    yield return new(operation, who.Name, Search(Bind(query, actor), actor, null), null);
            }

            if (isWanted(Operations.Facets))
                yield return await FacetsAsync(who, actor, cancellationToken);
            if (isWanted(Operations.Ticket))
                yield return await TicketAsync(who, actor, cancellationToken);
        }
    }

    /// <summary>Lists by what is in custom fields, of tickets that were generated with some.</summary>
    public async IAsyncEnumerable<Contest> OfFieldsAsync(
        int fields, Func<string, bool> isWanted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = QueryNames.None with { Fields = new(FieldGenerator.Definitions(fields)) };
        foreach (var who in FloorActor.All)
        {
            var actor = await store.ActorAsync(who.UserId, cancellationToken);
            foreach (var list in FieldCase.All(database.Size).Where(list => isWanted(list.Operation)))
            {
                var floor = await list.FloorAsync(database, who, Page, cancellationToken);
                yield return new(list.Operation, who.Name, Search(Bind(list.Query, actor, names), actor, null), Rows(floor));
            }
        }
    }

    private IEnumerable<(string Operation, string Query)> Texts() =>
    [
        (Operations.TextRare, $"{Vocabulary.Rare} sort:-created"),
        (Operations.TextUncommon, $"{Vocabulary.Uncommon} sort:-created"),
        (Operations.TextCommon, $"{Vocabulary.Common} sort:-created"),
        // About one ticket in thirty has the one, one in forty the other.
        (Operations.TextTwo, $"{vocabulary[200]} {vocabulary[280]} sort:-created"),
    ];

    private static IEnumerable<(string Operation, string Query)> ByRelevance() =>
    [
        (Operations.RelevanceRare, $"{Vocabulary.Rare} sort:relevance"),
        (Operations.RelevanceUncommon, $"{Vocabulary.Uncommon} sort:relevance"),
        (Operations.RelevanceCommon, $"{Vocabulary.Common} sort:relevance"),
    ];

    private async Task<Contest> ListAsync(
        ListCase list, FloorActor who, Actor actor, (long At, long Id)? after, CancellationToken cancellationToken)
    {
        var floor = await list.FloorAsync(database, who, Page, after, cancellationToken);
        return new(list.Operation, who.Name, Search(Bind(list.Query, actor), actor, after), Rows(floor));
    }

    private async Task<Contest> TextAsync(string operation, string query, FloorActor who, Actor actor, CancellationToken cancellationToken)
    {
        var bound = Bind(query, actor);
        var words = Words(bound.Where!).ToList();
        var floor = await TextFloor.FastestAsync(database, who, words, Page, cancellationToken);
        return new(operation, who.Name, Search(bound, actor, null), Rows(floor));
    }

    private async Task<Contest> TicketAsync(FloorActor who, Actor actor, CancellationToken cancellationToken)
    {
        var visibility = Visibility.Of(actor);
        var hits = await store.Search.SearchAsync(new(null, TicketSort.Newest, 64), visibility, cancellationToken);
        var ids = hits.Select(hit => hit.Ticket.Id.Value).ToArray();
        var floor = new TicketFloor(database, who);
        var reader = store.Reader;
        return new(
            Operations.Ticket,
            who.Name,
            Contender.Of(
                async (turn, token) =>
                    (await reader.FindWholeAsync(new TicketId(ids[turn % ids.Length]), TicketFloor.Limit, visibility, token))!,
                whole => [whole.Ticket.Id.Value, .. whole.Texts.Select(text => (long)text.Number),
                    .. whole.Events.Select(recorded => (long)recorded.Version)]),
            Contender.Of(
                (turn, token) => floor.RunAsync(ids[turn % ids.Length], token),
                whole => [whole.Ticket.Id, .. whole.Texts.Select(text => text.Number),
                    .. whole.Events.Select(recorded => recorded.Version)]));
    }

    private async Task<Contest> FacetsAsync(FloorActor who, Actor actor, CancellationToken cancellationToken)
    {
        var facets = store.Services.GetRequiredService<TicketFacets>();
        var visibility = Visibility.Of(actor);
        // Who asks for the newest thousand gets fewer where the rows that may be looked at are used up before: the floor counts as many.
        var counted = (await facets.CountAsync(null, visibility, [new(TicketFields.Category, ByStatus: true)], cancellationToken))[0];
        var floor = new FacetFloor(new(database), who, counted.IsExact ? FacetFloor.Most : counted.Values.Sum(value => value.Count));
        return new(
            Operations.Facets,
            who.Name,
            Contender.Of(
                (_, token) => facets.CountAsync(null, visibility, [new(TicketFields.Category, ByStatus: true)], token),
                found => Cells(found[0].Values.Select(value => (value.Status ?? "", value.Value ?? "", value.Count)))),
            Contender.Of((_, token) => floor.RunAsync(token), rows => Cells(rows.Select(row => (row.Status, row.Value, row.Count)))));
    }

    // Texts by a hash that is the same for both.
    private static IEnumerable<long> Cells(IEnumerable<(string Status, string Value, long Count)> cells) =>
        cells.SelectMany(cell => (long[])[HashCode.Combine(cell.Status, cell.Value), cell.Count]);

    private Contender Search(BoundQuery bound, Actor actor, (long At, long Id)? after)
    {
        var request = new TicketSearchRequest(bound.Where, bound.Sort, Page, after is { } place ? new(place.At, place.Id) : null);
        var visibility = Visibility.Of(actor);
        var search = store.Search;
        return Contender.Of((_, token) => search.SearchAsync(request, visibility, token), hits => hits.Select(hit => hit.Ticket.Id.Value));
    }

    private static Contender Rows(ListFloor floor) => Contender.Of((_, token) => floor.RunAsync(token), rows => rows.Select(row => row.Id));

    private BoundQuery Bind(string query, Actor actor, QueryNames? names = null) =>
        store.Services.GetRequiredService<QueryBinder>().Bind(TicketQuery.Parse(query), actor, GeneratorOptions.Now, names);

    private static IEnumerable<IReadOnlyList<string>> Words(Criterion criterion) => criterion switch
    {
        HasText words => [words.Sequence[0].Alternatives],
        AllOf all => all.Parts.SelectMany(Words),
        _ => throw new NotSupportedException($"No floor is written for {criterion}."),
    };
}
