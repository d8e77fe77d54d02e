using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;
using Ticketing.Storage.Dapper.Tests.PostgreSql;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search.Text;
using Ticketing.Storage.Relational.Search.Text.Planning;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>
/// Whatever bounds a search for words, it never hides a ticket or calls a part the whole: held against each ticket's own evaluation under
/// bounds so small that every one of them is reached.
/// </summary>
public sealed class BoundedSearchTests(SearchTests.Tickets tickets) : IClassFixture<SearchTests.Tickets>
{
    private static readonly TextLimits Small = new()
    {
        SmallestScan = 4, LargestScan = 4, FewFromIndex = 3, MostFromIndex = 5, MostScored = 6, CountBudget = 8,
    };

    private static readonly TextLimits[] Bounds =
    [
        Small,
        Small with { IndexCost = 0 },
        Small with { IndexCost = 1e9, Common = 2 },
        Small with { FewFromIndex = 1000, MostFromIndex = 1000, MostScored = 2 },
        Small with { LargestScan = 64, MostScored = 1000 },
        Small with { FewFromIndex = 0, MostFromIndex = 0 },
    ];

    private static readonly Criterion[] Filters =
    [
        new ValueIn(TicketFields.Team, ["a"]),
        new TimeWithin(TicketFields.Created, null, Desk.Start.AddHours(1)),
        new KeyIn(TicketKeyKind.Tag, ["spam"]),
        new IdBetween(20, 25),
        new IdBetween(77, 77),
        new Not(new HasText([new(["paper"])])),
        new AnyOf([]),
    ];

    [Fact]
    public Task Pages_by_relevance_lead_to_every_ticket_under_any_bounds_on_SQLite() =>
        AssertAllFoundAsync(tickets.Store.Database, tickets.Visibilities.Take(4));

    [Fact]
    public async Task Pages_by_relevance_lead_to_every_ticket_under_any_bounds_on_PostgreSQL()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        await store.CommitAsync([.. tickets.Changes]);

        await AssertAllFoundAsync(store.Database, tickets.Visibilities.Take(2));
    }

    [Fact]
    public async Task A_ticket_whose_number_is_asked_for_comes_first_however_many_have_it_as_a_word()
    {
        var search = new TextSearch(tickets.Store.Database, Small);
        foreach (var number in (long[])[1, 77, 250])
        {
            Criterion where = new AnyOf([new IdBetween(number, number), new HasText([new(["printer"])])]);
            var hits = await search.SearchAsync(new(where, new(TicketFields.Relevance), 5), Desk.Everything, CancellationToken.None);

            Assert.Equal(number, hits[0].Ticket.Id.Value);
        }
    }

    private async Task AssertAllFoundAsync(IRelationalDatabase database, IEnumerable<Visibility> visibilities)
    {
        var searches = Bounds.Select(bounds => (Search: new TextSearch(database, bounds), Bounds: bounds)).ToList();
        var texts = SearchTests.Criteria().Where(one => one.ContainsText).ToList();
        var filtered = texts.Where((_, index) => index % 3 == 0).SelectMany(text => Filters.Select(filter => new AllOf([text, filter])));
        var all = texts.Concat(filtered)
            .Concat(texts.Take(5).Select(text => new Not(text)))
            .Concat(texts.Take(3).Select(text => new AnyOf([text, new IdBetween(77, 77)])));
        foreach (var where in all)
        {
            foreach (var visibility in visibilities)
            {
                var expected = tickets.Expected(where, visibility);
                foreach (var (search, bounds) in searches)
                    await AssertFoundAsync(search, where, visibility, expected, bounds.ToString());
            }
        }
    }

    private static async Task AssertFoundAsync(
        TextSearch search, Criterion where, Visibility visibility, List<long> expected, string bounds)
    {
        var forward = await PagesAsync(search, where, visibility);
        Assert.True(expected.SequenceEqual(forward.Select(hit => hit.Ticket.Id.Value).Order()), $"{where} under {bounds}");
        var ordered = forward.OrderByDescending(hit => hit.After.Key).ThenByDescending(hit => hit.After.Id);
        Assert.True(forward.SequenceEqual(ordered), $"{where} under {bounds}");
        if (forward.Count > 4)
        {
            var before = await search.SearchAsync(
                new(where, new(TicketFields.Relevance), 50, Before: forward[^1].After), visibility, CancellationToken.None);
            Assert.Equal(
                forward.SkipLast(1).TakeLast(50).Select(hit => hit.Ticket.Id.Value),
                before.Reverse().Select(hit => hit.Ticket.Id.Value));
        }

        var count = await search.CountAsync(where, 1000, visibility, CancellationToken.None);
        Assert.True(
            count.IsExact ? count.Count == expected.Count : count.Count <= expected.Count, $"{where} counted {count} under {bounds}");
    }

    private static async Task<List<TicketHit>> PagesAsync(TextSearch search, Criterion where, Visibility visibility)
    {
        var hits = new List<TicketHit>();
        while (true)
        {
            var limit = hits.Count == 0 ? 3 : 40;
            var page = await search.SearchAsync(
                new(where, new(TicketFields.Relevance), limit, hits.Count == 0 ? null : hits[^1].After),
                visibility,
                CancellationToken.None);
            hits.AddRange(page);
            if (page.Count < limit)
                return hits;
        }
    }
}
