using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Dapper.Tests.PostgreSql;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search;
using Ticketing.Storage.Relational.Search.Lists;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests.Lists;

/// <summary>
/// The statement that <c>docs/lists.md</c> explains is the one that is written, and its plan the one that the databases choose.
/// </summary>
public sealed class DocumentedListTests
{
    private const int Tickets = 20_000;

    // Somebody who files tickets and works in a team of a project.
    private static readonly Visibility Who = Visibility.Of(new Actor
    {
        UserId = "u77",
        Teams = new(["t7"]),
        Roles =
        [
            new(Role.Requester),
            new(new Role("member", [new(Permission.View, Scope.Team), new(Permission.ReadInternal, Scope.Team)]), "p7"),
        ],
    });

    private static readonly TicketSearchRequest Request =
        new(new StatusCategoryBetween(StatusCategory.Open, StatusCategory.Waiting), TicketSort.Newest, 26);

    [Fact]
    public async Task The_page_has_the_statement_and_the_plan_of_SQLite()
    {
        await using var store = await SqliteStore.FilledAsync(ListSample.Sql(Tickets));
        await store.QueryAsync("analyze");
        await using var connection = new SqliteConnection($"Data Source={store.Path};Pooling=False");
        await connection.OpenAsync();

        await AssertDocumentedAsync(connection, new SqliteDialect(), "explain query plan ", 3);
    }

    [Fact]
    public async Task The_page_has_the_statement_and_the_plan_of_PostgreSQL()
    {
        await using var store = await PostgreSqlStore.FilledAsync(ListSample.Sql(Tickets));
        await using var connection = new NpgsqlConnection(store.ConnectionString);
        await connection.OpenAsync();

        await AssertDocumentedAsync(connection, new PostgreSqlDialect(), "explain (costs off) ", 0);
    }

    private static async Task AssertDocumentedAsync(DbConnection connection, RelationalDialect dialect, string explain, int column)
    {
        var parameters = new SqlParameters(dialect);
        var list = new ListSql(dialect, parameters, Who, Request.Where, Request.Sort.Field);
        var plan = list.Planner((_, _) => null).Choose(Request.Sort.Field);
        var sql = Assert.Single(list.Pages(plan, new TicketOrderSql(Request, dialect, parameters), Request.Limit));
        var page = await File.ReadAllTextAsync(Repository.At("docs", "lists.md"));

        string[] blocks =
        [
            sql.Replace(TicketRow.Columns, "…", StringComparison.Ordinal),
            string.Join('\n', await ExplainAsync(connection, explain + sql, parameters, column)),
        ];
        Assert.True(
            blocks.All(block => page.Contains($"\n{block}\n", StringComparison.Ordinal)),
            "docs/lists.md should have:\n" + string.Join("\n\n", blocks));
    }

    private static async Task<List<string>> ExplainAsync(DbConnection connection, string sql, SqlParameters parameters, int column)
    {
        await using var command = SearchCommand.New(connection, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(column));
        return lines;
    }
}
