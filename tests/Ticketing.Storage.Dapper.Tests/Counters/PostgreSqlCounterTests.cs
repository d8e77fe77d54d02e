using Ticketing.Storage.Dapper.Tests.PostgreSql;
using Ticketing.Storage.Relational.Schema;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests.Counters;

public sealed class PostgreSqlCounterTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Counters_equal_a_recount_while_some_write_and_others_fold_and_break_off(int seed)
    {
        await using var store = await PostgreSqlStore.NewAsync();

        var tickets = await CounterStory.WriteAsync(store.UnderTest, seed);

        await CounterStory.AssertRightAsync(store.UnderTest, tickets);
    }

    [Fact]
    public async Task A_rebuild_puts_right_whatever_is_wrong_while_others_write_and_fold()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        var before = Desk.File((await store.Writes.ReserveIdsAsync(1, CancellationToken.None)).Value, Desk.Created());
        await store.CommitAsync(before);
        await store.UnderTest.CounterUpkeep.CompactAsync(100_000, CancellationToken.None);
        await store.QueryAsync(
            """
            update ticketing_counter_cells set amount = amount + 5 where cube = 2;
            delete from ticketing_counter_cells where cube = 3;
            insert into ticketing_counter_cells values ('default', 'nowhere', 4, 1, 'to-do', 'ghosts', -3);
            """);
        Assert.NotEmpty(await store.UnderTest.CounterUpkeep.VerifyAsync(Desk.Tenant, CancellationToken.None));

        var writing = WriteOthersAsync(store);
        await Task.WhenAll(
            Task.Run(() => store.UnderTest.CounterUpkeep.RebuildAsync(Desk.Tenant, CancellationToken.None)),
            Task.Run(() => store.UnderTest.CounterUpkeep.RebuildAsync(Desk.Tenant, CancellationToken.None)));

        await CounterStory.AssertRightAsync(store.UnderTest, [before.After, .. await writing]);
    }

    [Fact]
    public async Task A_backend_that_is_killed_in_the_middle_of_a_compaction_has_folded_nothing()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        var filed = Desk.File(1, Desk.Created());
        await store.CommitAsync(filed);
        // The server ends the session when it writes the first cell.
        await store.QueryAsync(
            """
            create function killed() returns trigger language plpgsql
            as 'begin perform pg_terminate_backend(pg_backend_pid()); return new; end';
            create trigger killed before insert on ticketing_counter_cells for each row execute function killed();
            """);
        await using var impatient = store.Beside(options => options.RetryFor = TimeSpan.Zero);

        await Assert.ThrowsAnyAsync<Exception>(() => impatient.UnderTest.CounterUpkeep.CompactAsync(100, CancellationToken.None));

        // It tells its client first, and gives up its locks then.
        const string Others =
            "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state = 'active'";
        while ((await store.QueryAsync(Others)).Count > 0)
            await Task.Delay(5, TestContext.Current.CancellationToken);
        await store.QueryAsync("drop trigger killed on ticketing_counter_cells");
        await CounterStory.AssertRightAsync(store.UnderTest, [filed.After]);
        Assert.Equal(1, await store.UnderTest.CounterUpkeep.CompactAsync(100, CancellationToken.None));
        await CounterStory.AssertRightAsync(store.UnderTest, [filed.After]);
    }

    [Fact]
    public async Task Tables_that_have_tickets_already_are_counted_once_when_counters_come()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        var tickets = await CounterStory.WriteAsync(store.UnderTest, 5, writers: 1);
        await store.QueryAsync(
            "drop table ticketing_counter_pending; drop table ticketing_counter_cells; drop table ticketing_counter_repairs;");
        var script = SchemaScript.Of("PostgreSql").Single(script => script.Version == 3).Sql;

        await store.QueryAsync(script);
        await CounterStory.AssertRightAsync(store.UnderTest, tickets);
        var another = Desk.File(900, Desk.Created());
        await store.CommitAsync(another);
        await store.QueryAsync(script);

        await CounterStory.AssertRightAsync(store.UnderTest, [.. tickets, another.After]);
    }

    private static async Task<IReadOnlyList<Ticket>> WriteOthersAsync(PostgreSqlStore store)
    {
        var written = new List<Ticket>();
        for (var number = 0; number < 60; number++)
        {
            var filed = Desk.File((await store.Writes.ReserveIdsAsync(1, CancellationToken.None)).Value, Desk.Created());
            await store.CommitAsync(filed);
            written.Add(filed.After);
            await store.UnderTest.CounterUpkeep.CompactAsync(3, CancellationToken.None);
        }

        return written;
    }
}
