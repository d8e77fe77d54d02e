using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Ticketing.Storage.Relational.Search;

namespace Ticketing.Storage.Dapper.Tests.Lists;

/// <summary>On SQLite no list looks at many tickets, whoever asks, with and without its statistics.</summary>
public sealed class SqliteListReachTests
{
    private const int Tickets = 20_000;

    // So many steps of the virtual machine are spent on a ticket that is looked at: 10 to 30.
    private const double StepsOfTicket = 30;

    // And on one that is merged with those of other ways first, and numbered.
    private const double StepsOfNumbered = 80;

    // Besides, a thousand of them are sorted and grouped.
    private const double CostOfCells = 4;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lists_look_at_few_tickets(bool analyzed)
    {
        await using var store = await SqliteStore.NewAsync();
        await store.QueryAsync(ListSample.Sql(Tickets) + (analyzed ? "analyze;" : ""));
        await using var connection = new SqliteConnection($"Data Source={store.Path};Pooling=False");
        await connection.OpenAsync();
        var reach = new ListReach(store.Database, (sql, parameters) => ExamineAsync(connection, sql, parameters), CostOfCells);

        foreach (var person in ListCases.People.Keys)
            Assert.Empty(await reach.BeyondAsync(person));
    }

    [Fact]
    public async Task A_list_that_stopped_goes_on_until_all_is_found()
    {
        await using var store = await SqliteStore.NewAsync();
        await store.QueryAsync(ListSample.Sql(Tickets));

        await new ListWalk(store.Search).AssertAsync();
    }

    private static async Task<(double, int)> ExamineAsync(SqliteConnection connection, string sql, SqlParameters parameters)
    {
        await using var command = SearchCommand.New(connection, sql, parameters);
        // By name: the driver's own assemblies are of another version than the native ones here, see SqliteNativeFix.
        var handle = (SafeHandle)typeof(SqliteConnection).GetProperty("Handle")!.GetValue(connection)!;
        var (steps, found) = (0L, 0);
        ProgressHandler count = _ =>
        {
            steps += 10;
            return 0;
        };
        sqlite3_progress_handler(handle.DangerousGetHandle(), 10, count, 0);
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                found++;
        }

        sqlite3_progress_handler(handle.DangerousGetHandle(), 0, null, 0);
        GC.KeepAlive(count);
        return (Math.Floor(steps / (sql.Contains("row_number()", StringComparison.Ordinal) ? StepsOfNumbered : StepsOfTicket)), found);
    }

    private delegate int ProgressHandler(nint context);

#pragma warning disable SYSLIB1054 // A generated import needs unsafe code.
    [DllImport("e_sqlite3")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern void sqlite3_progress_handler(nint database, int steps, ProgressHandler? handler, nint context);
#pragma warning restore SYSLIB1054
}
