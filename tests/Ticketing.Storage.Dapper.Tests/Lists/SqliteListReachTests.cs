using Microsoft.Data.Sqlite;
using SQLitePCL;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Search;
using Ticketing.Storage.Relational.Search.Lists;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests.Lists;

/// <summary>On SQLite no list examines many tickets, whoever asks, with and without its statistics.</summary>
public sealed class SqliteListReachTests
{
    private const int Tickets = 20_000;

    // So many steps of the virtual machine are spent on an examined ticket: 10 to 38.
    private const double StepsOfTicket = 38;

    // And on one that is merged with those of other branches first, and numbered.
    private const double StepsOfNumbered = 100;

    // Besides, a thousand of them are sorted and grouped.
    private const double CostOfCells = 4;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lists_look_at_few_tickets(bool analyzed)
    {
        await using var store = await SqliteStore.FilledAsync(ListSample.Sql(Tickets));
        if (analyzed)
            await store.QueryAsync("analyze");
        await using var connection = new SqliteConnection($"Data Source={store.Path};Pooling=False");
        await connection.OpenAsync();
        var reach = new ListReach(store.Database, (sql, parameters) => ExamineAsync(connection, sql, parameters), CostOfCells);

        foreach (var person in ListCases.People.Keys)
            Assert.Empty(await reach.BeyondAsync(person));
    }

    // Regression: the plan of the first list was kept as one for values that nobody had counted.
    [Fact]
    public async Task What_few_tickets_have_is_no_plan_for_what_many_have()
    {
        await using var store = await SqliteStore.FilledAsync(ListSample.Sql(Tickets));
        await using var connection = new SqliteConnection($"Data Source={store.Path};Pooling=False");
        await connection.OpenAsync();
        var search = new ListSearch(store.Database, new());
        await AskAsync("quiet");
        var steps = 0L;
        raw.sqlite3_progress_handler(connection.Handle, 10, Count, null);

        await AskAsync("p0");

        // Two thirds of them count the values of the greater project; its plan for few would take 33,000.
        Assert.InRange(steps, 1, 25_000);

        Task AskAsync(string project) => search.SearchAsync(
            connection, new(new ValueIn(TicketFields.Project, [project]), new(TicketFields.Priority), 25), Desk.Everything, default);

        int Count(object state)
        {
            steps += 10;
            return 0;
        }
    }

    [Fact]
    public async Task What_was_counted_as_rare_in_an_order_is_not_looked_for_in_it_again()
    {
        await using var store = await SqliteStore.FilledAsync(ListSample.Sql(Tickets));
        await store.QueryAsync(
            """
            insert into ticketing_ticket_keys (tenant, kind, value, created_at, ticket_id, updated_at, public_updated_at)
            select tenant, 'field', 'cost=' || (100 + id % 7), created_at, id, updated_at, public_updated_at
            from ticketing_tickets where id <= 3000
            """);
        await using var connection = new SqliteConnection($"Data Source={store.Path};Pooling=False");
        await connection.OpenAsync();
        var search = new ListSearch(store.Database, new());
        var steps = 0L;
        raw.sqlite3_progress_handler(connection.Handle, 10, Count, null);

        var (first, cost) = await AskAsync();
        var (again, less) = await AskAsync();

        Assert.Equal(25, first.Count);
        Assert.All(first, id => Assert.InRange(id, 1, 3000));
        Assert.Equal(first, again);
        Assert.InRange(less, 1, cost * 2 / 3);

        async Task<(List<long> Found, long Steps)> AskAsync()
        {
            steps = 0;
            var request = new TicketSearchRequest(
                new KeyBetween(TicketKeyKind.Field, "cost=1", "cost>", IsOfOne: true), new(TicketFields.Created, Descending: true), 25);
            var hits = await search.SearchAsync(connection, request, Desk.Everything, default);
            return ([.. hits.Select(hit => hit.Ticket.Id.Value)], steps);
        }

        int Count(object state)
        {
            steps += 10;
            return 0;
        }
    }

    [Fact]
    public async Task Time_that_somebody_may_not_know_of_leads_him_to_no_ticket()
    {
        await using var store = await SqliteStore.FilledAsync(ListSample.Sql(Tickets));

        await new ListPaging(store.Database).AssertHidesTimeAsync();
    }

    [Fact]
    public async Task Pages_of_what_is_rare_are_full_or_complete_and_one_that_stopped_goes_on()
    {
        await using var store = await SqliteStore.FilledAsync(ListSample.Sql(Tickets));

        await new ListPaging(store.Database).AssertAsync();
    }

    private static async Task<(double, int)> ExamineAsync(SqliteConnection connection, string sql, SqlParameters parameters)
    {
        await using var command = SearchCommand.New(connection, sql, parameters);
        var (steps, found) = (0L, 0);
        raw.sqlite3_progress_handler(connection.Handle, 10, Count, null);
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                found++;
        }

        raw.sqlite3_progress_handler(connection.Handle, 0, null, null);
        return (Math.Floor(steps / (sql.Contains("row_number()", StringComparison.Ordinal) ? StepsOfNumbered : StepsOfTicket)), found);

        int Count(object state)
        {
            steps += 10;
            return 0;
        }
    }
}
