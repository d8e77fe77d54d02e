using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Dapper.Tests.PostgreSql;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search;
using Ticketing.Storage.Relational.Search.Text;
using Ticketing.Storage.Relational.Search.Text.Planning;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>However a search for words is run, it finds the same, on both databases: plans are about time only.</summary>
public sealed class TextAccessPathTests(SearchTests.Tickets tickets) : IClassFixture<SearchTests.Tickets>
{
    // Each access path by itself: the text index; a scan that always has room enough; one that has to give up, and what then answers.
    private static readonly TextLimits[] Paths =
    [
        new() { IndexCost = 0 },
        new() { IndexCost = 1e9 },
        new() { IndexCost = 1e9, SmallestScan = 4, LargestScan = 4, Common = 0, FewFromIndex = 0 },
        new() { IndexCost = 1e9, SmallestScan = 4, LargestScan = 4, Common = 2, FewFromIndex = 0 },
    ];

    private static bool IsDeep => Environment.GetEnvironmentVariable("TICKETING_DEEP_TESTS") == "1";

    [Fact]
    public Task Every_way_finds_the_same_on_SQLite() => AssertSameAsync(tickets.Store.Database);

    [Fact]
    public async Task Every_way_finds_the_same_on_PostgreSQL()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        await store.CommitAsync([.. tickets.Changes]);

        await AssertSameAsync(store.Database);
    }

    [Fact]
    public async Task The_newest_by_number_are_the_newest_by_time_though_tickets_were_filed_late()
    {
        TextLimits byNumber = new() { IndexCost = 1e9, NewestCost = 0 };
        foreach (var path in (TextLimits[])[byNumber, byNumber with { SmallestScan = 16, LargestScan = 16 }])
        {
            foreach (var where in SearchTests.Criteria().Where(one => one.ContainsText))
            {
                foreach (var visibility in tickets.Visibilities)
                {
                    var request = new TicketSearchRequest(where, TicketSort.Newest, 5);
                    var expected = await new TextSearch(tickets.Store.Database, Paths[1])
                        .SearchAsync(request, visibility, CancellationToken.None);
                    var found = await new TextSearch(tickets.Store.Database, path)
                        .SearchAsync(request, visibility, CancellationToken.None);
                    Assert.Equal(Ids(expected), Ids(found));
                }
            }
        }
    }

    [Fact]
    public async Task A_page_by_relevance_goes_on_where_the_one_before_ended_and_back_again()
    {
        var search = new RelationalTicketSearch(tickets.Store.Database);
        var where = new AnyOf([new HasText([new(["printer"])]), new HasText([new(["jam"])])]);
        var sort = new TicketSort(TicketFields.Relevance);
        var whole = await search.SearchAsync(new(where, sort, 500), Desk.Everything, CancellationToken.None);

        var second = await search.SearchAsync(new(where, sort, 7, After: whole[6].After), Desk.Everything, CancellationToken.None);
        var first = await search.SearchAsync(new(where, sort, 7, Before: second[0].After), Desk.Everything, CancellationToken.None);

        Assert.Equal(Ids(whole.Skip(7).Take(7)), Ids(second));
        Assert.Equal(Ids(whole.Take(7)), Ids(first));
    }

    [Fact]
    public async Task A_count_that_would_look_at_too_many_says_so()
    {
        var where = new HasText([new(["printer"])]);
        var all = tickets.Expected(where, Desk.Everything).Count;
        foreach (var path in (TextLimits[])[new() { CountBudget = 30 }, new() { CountBudget = 30, MostFromIndex = 0 }])
        {
            var count = await new TextSearch(tickets.Store.Database, path).CountAsync(where, 20, Desk.Everything, CancellationToken.None);

            Assert.False(count.IsExact);
            Assert.InRange(count.Count, 1, Math.Min(all, 20));
        }
    }

    [Fact]
    public async Task A_text_too_long_to_be_searched_is_kept_on_PostgreSQL()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        var filed = Desk.File(
            1, Desk.Created("short"), description: string.Join(' ', Enumerable.Range(0, 80_000).Select(i => $"日{i:D7}本")));
        await store.CommitAsync(filed);
        await store.CommitAsync(Desk.Change(filed.After, Desk.Start, [new CommentAdded(CommentVisibility.Public)], "zebra"));

        Assert.Equal(1, await CountAsync("short"));
        Assert.Equal(1, await CountAsync("0000001"));
        Assert.Equal(0, await CountAsync("zebra"));

        async Task<int> CountAsync(string word) =>
            (await store.Search.CountAsync(new HasText([new([word])]), 10, Desk.Everything, CancellationToken.None)).Count;
    }

    // One search for all, so that statements are used again that were written for other words. A criterion is asked as some of the actors,
    // the next one as others: SearchTests asks each as all of them. The deep run does so here.
    private async Task AssertSameAsync(IRelationalDatabase database)
    {
        var searches = Paths.Select(path => (Search: new TextSearch(database, path), Path: path.ToString())).ToList();
        var criteria = SearchTests.Criteria().SelectMany(one => (Criterion[])[one, new Not(one)]).Where(one => one.ContainsText);
        foreach (var (number, where) in criteria.Index())
        {
            foreach (var (place, visibility) in tickets.Visibilities.Index())
            {
                if (!IsDeep && (number + place) % 3 != 0)
                    continue;
                foreach (var (search, path) in searches)
                    await AssertFoundAsync(search, where, visibility, path);
            }
        }
    }

    private async Task AssertFoundAsync(TextSearch search, Criterion where, Visibility visibility, string path)
    {
        foreach (var sort in (TicketSort[])[TicketSort.Newest, new(TicketFields.Due)])
        {
            var hits = await search.SearchAsync(new(where, sort, 300), visibility, CancellationToken.None);
            Assert.True(tickets.Expected(where, visibility).SequenceEqual(Ids(hits).Order()), $"{where} {sort} {path}");
            if (hits.Count < 3)
                continue;
            var middle = hits[hits.Count / 2].After;
            var after = await search.SearchAsync(new(where, sort, 5, After: middle), visibility, CancellationToken.None);
            var before = await search.SearchAsync(new(where, sort, 5, Before: middle), visibility, CancellationToken.None);
            Assert.True(Ids(hits.Skip((hits.Count / 2) + 1).Take(5)).SequenceEqual(Ids(after)), $"after {where} {sort} {path}");
            // Read backward from the place.
            Assert.True(Ids(hits.Take(hits.Count / 2).Reverse().Take(5)).SequenceEqual(Ids(before)), $"before {where} {sort} {path}");
        }
    }

    private static IEnumerable<long> Ids(IEnumerable<TicketHit> hits) => hits.Select(hit => hit.Ticket.Id.Value);
}
