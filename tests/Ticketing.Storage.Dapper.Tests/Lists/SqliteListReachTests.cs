using Microsoft.Data.Sqlite;
using SQLitePCL;
using Ticketing.Storage.Relational.Search;

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
