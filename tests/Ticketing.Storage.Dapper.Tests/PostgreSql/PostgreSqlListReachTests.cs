using System.Text.Json;
using Npgsql;
using Ticketing.Storage.Dapper.Tests.Lists;
using Ticketing.Storage.PostgreSql;
using Ticketing.Storage.Relational.Search;
using Ticketing.Storage.Relational.Search.Lists;

namespace Ticketing.Storage.Dapper.Tests.PostgreSql;

/// <summary>On PostgreSQL no list looks at many tickets, whoever asks.</summary>
public sealed class PostgreSqlListReachTests
{
    private const int Tickets = 20_000;

    [Fact]
    public async Task The_scripts_make_the_indexes_that_lists_know_and_no_others()
    {
        await using var store = await PostgreSqlStore.NewAsync();

        var made = await store.QueryAsync(
            "select indexname from pg_indexes where tablename = 'ticketing_tickets' and indexdef not like '% UNIQUE %'"
            + " and indexname <> 'ticketing_tickets_external_ref'");

        Assert.Equal(
            ListIndex.All.Select(index => index.Name).OfType<string>().Order(StringComparer.Ordinal), made.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Lists_look_at_few_tickets()
    {
        await using var store = await PostgreSqlStore.FilledAsync(ListSample.Sql(Tickets));
        await using var source = NpgsqlDataSource.Create(store.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        // Which index is read is decided in the library: SqliteListReachTests run all, and so does the deep run.
        var reach = new ListReach(
            new PostgreSqlDatabase(source, ownsSource: false, new()),
            (sql, parameters) => ExamineAsync(connection, sql, parameters),
            oneIn: Environment.GetEnvironmentVariable("TICKETING_DEEP_TESTS") == "1" ? 1 : 2);

        foreach (var person in ListCases.People.Keys)
            Assert.Empty(await reach.BeyondAsync(person));
    }

    [Fact]
    public async Task Time_that_somebody_may_not_know_of_leads_him_to_no_ticket()
    {
        await using var store = await PostgreSqlStore.FilledAsync(ListSample.Sql(Tickets));

        await new ListPaging(store.Database).AssertHidesTimeAsync();
    }

    [Fact]
    public async Task Pages_of_what_is_rare_are_full_or_complete_and_one_that_stopped_goes_on()
    {
        await using var store = await PostgreSqlStore.FilledAsync(ListSample.Sql(Tickets));

        await new ListPaging(store.Database).AssertAsync();
    }

    private static async Task<(double, int)> ExamineAsync(NpgsqlConnection connection, string sql, SqlParameters parameters)
    {
        await using var command = SearchCommand.New(connection, "explain (analyze, timing off, format json) " + sql, parameters);
        using var plan = JsonDocument.Parse((string)(await command.ExecuteScalarAsync())!);
        var root = plan.RootElement[0].GetProperty("Plan");
        return (Examined(root), root.GetProperty("Actual Rows").GetInt32());
    }

    // Every row that a node took from a table or an index, whether it was kept or not.
    private static double Examined(JsonElement node)
    {
        var examined = 0.0;
        if (node.TryGetProperty("Relation Name", out _))
        {
            var rows = node.GetProperty("Actual Rows").GetDouble();
            foreach (var removed in (string[])["Rows Removed by Filter", "Rows Removed by Index Recheck"])
                rows += node.TryGetProperty(removed, out var some) ? some.GetDouble() : 0;
            examined = rows * node.GetProperty("Actual Loops").GetDouble();
        }

        if (node.TryGetProperty("Plans", out var inner))
            examined += inner.EnumerateArray().Sum(Examined);
        return examined;
    }
}
