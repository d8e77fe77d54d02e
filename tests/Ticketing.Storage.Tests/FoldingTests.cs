using System.Globalization;
using Ticketing.Access;

namespace Ticketing.Storage.Tests;

/// <summary>Counters that have a mountain of deltas before them, as after an import that nobody folded.</summary>
public sealed class FoldingTests
{
    private const string PostgreSqlLocks =
        "begin; select pg_advisory_xact_lock(7310579424187); lock table ticketing_schema in exclusive mode";

    private static bool IsDeep => Environment.GetEnvironmentVariable("TICKETING_DEEP_TESTS") == "1";

    // Whichever package stores, the same code folds on a database (StoreChoiceTests).
    [Theory]
    [InlineData(StoreKind.DapperSqlite)]
    [InlineData(StoreKind.EfCorePostgreSql)]
    public async Task Others_write_all_the_time_while_a_mountain_is_folded(StoreKind kind)
    {
        await using var store = await OpenStore.OpenAsync(kind);
        await PileUpAsync(store, IsDeep ? 200_000 : 20_000);

        var folding = Task.Run(
            () => store.Counters.CompactAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var written = 0;
        while (!folding.IsCompleted)
        {
            // As another program does, whose driver looks now and then whether it can: on a thread of its own, where it sleeps.
            await Task.Run(
                () => store.ExecuteAsync("update ticketing_ticket_sequence set next_id = next_id + 1"),
                TestContext.Current.CancellationToken);
            written++;
        }

        Assert.Equal(IsDeep ? 200_000 : 20_000, await folding);
        Assert.InRange(written, 5, int.MaxValue);
        Assert.Equal(
            0L, Convert.ToInt64(await store.ExecuteAsync("select count(*) from ticketing_counter_pending"), CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(StoreKind.DapperSqlite, "begin immediate")]
    [InlineData(StoreKind.EfCoreSqlite, "begin immediate")]
    [InlineData(StoreKind.DapperPostgreSql, PostgreSqlLocks)]
    [InlineData(StoreKind.EfCorePostgreSql, PostgreSqlLocks)]
    public async Task A_start_on_tables_that_are_there_waits_for_no_lock(StoreKind kind, string locked)
    {
        await using var store = await OpenStore.OpenAsync(kind);
        await using var other = store.NewConnection();
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = other.CreateCommand();
#pragma warning disable CA2100 // A test's own text.
        command.CommandText = locked;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using var starting = OpenStore.Beside(kind, store.ConnectionString);

        await starting.Setup.RunAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    private static async Task PileUpAsync(OpenStore store, int deltas) => await store.ExecuteAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"""
        with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < {deltas})
        insert into ticketing_counter_pending (tenant, figure, project, status, status_category, category, priority, team, assignee, amount)
        select '{Caller.DefaultTenant}', 0, 'support', 'to-do', 0, 'c' || n % 40, 1 + n % 4, 't' || n % 8, 'u' || n % 500, 1
        from numbers
        """));
}
