using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Dapper.Tests.PostgreSql;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search.Text;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>
/// Pages by relevance show each ticket once, also when another host answers the second one, which has counted the words later and finds the
/// rare one common.
/// </summary>
public sealed class RelevancePageTests
{
    private static readonly Criterion Either = new AnyOf([new HasText([new(["zebra"])]), new HasText([new(["walnut"])])]);

    [Fact]
    public async Task Every_ticket_is_on_one_page_though_words_became_common_on_SQLite()
    {
        await using var store = await SqliteStore.NewAsync();
        await AssertEachOnceAsync(store.Database, store.Writes);
    }

    [Fact]
    public async Task Every_ticket_is_on_one_page_though_words_became_common_on_PostgreSQL()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        await AssertEachOnceAsync(store.Database, store.Writes);
    }

    private static async Task AssertEachOnceAsync(IRelationalDatabase database, ITicketingStore writes)
    {
        var words = new[] { "zebra", "zebra", "walnut", "walnut", "walnut", "walnut", "walnut", "walnut" };
        await WriteAsync(words.Select((word, index) => Desk.File(index + 1, Desk.Created(word))));
        var first = await PageAsync(2);

        // Of another tenant: counted, and found by nobody here.
        await WriteAsync(Enumerable.Range(100, 60).Select(id => Desk.File(id, Desk.Created("zebra"))), "other");

        var second = await PageAsync(1000, after: first[^1].After);
        Assert.Equal([2, 1, 8, 7, 6, 5, 4, 3], first.Concat(second).Select(hit => hit.Ticket.Id.Value));
        Assert.Equal(first.Reverse(), await PageAsync(1000, before: second[0].After));

        Task<TicketHits> PageAsync(int limit, SortPosition? after = null, SortPosition? before = null) =>
            new TextSearch(database).SearchAsync(
                new(Either, new(TicketFields.Relevance), limit, after, before), Desk.Everything, TestContext.Current.CancellationToken);

        Task WriteAsync(IEnumerable<TicketChange> changes, string tenant = Desk.Tenant) => writes.CommitAsync(
            Desk.Commit([.. changes]) with { Tenant = tenant }, TestContext.Current.CancellationToken);
    }
}
