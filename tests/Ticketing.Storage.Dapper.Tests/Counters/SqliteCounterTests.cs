using Microsoft.Data.Sqlite;
using Ticketing.Storage.Relational.Counters;
using Ticketing.Storage.Relational.Schema;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests.Counters;

public sealed class SqliteCounterTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Counters_equal_a_recount_while_some_write_and_others_fold_and_break_off(int seed)
    {
        await using var store = await SqliteStore.NewAsync();

        var tickets = await CounterStory.WriteAsync(store.UnderTest, seed);

        await CounterStory.AssertRightAsync(store.UnderTest, tickets);
    }

    [Theory]
    [InlineData("before delete on ticketing_counter_pending")]
    [InlineData("before delete on ticketing_counter_pending when old.number = (select max(number) from ticketing_counter_pending)")]
    [InlineData("before insert on ticketing_counter_cells")]
    [InlineData("after update on ticketing_counter_cells")]
    [InlineData("after insert on ticketing_counter_cells when new.cube = 5")]
    [InlineData("before delete on ticketing_counter_cells")]
    public async Task A_compaction_that_breaks_off_at_a_statement_loses_and_doubles_nothing(string where)
    {
        await using var store = await SqliteStore.NewAsync();
        var first = Desk.File(1, Desk.Created() with { Assignee = "anna" });
        await store.CommitAsync(first);
        await store.UnderTest.CounterUpkeep.CompactAsync(100, CancellationToken.None);
        var second = Desk.File(2, Desk.Created() with { Assignee = "anna" });
        var moved = Desk.Change(first.After, Desk.Start, [new AssignmentChanged("blue", null)]);
        await store.CommitAsync(second, moved);
        // Nothing is anna's any more: every kind of statement takes place.
        var last = Desk.Change(second.After, Desk.Start, [new AssignmentChanged(null, null)]);
        await store.CommitAsync(last);
        await store.QueryAsync($"create trigger broken {where} begin select raise(abort, 'broken off'); end");

        await Assert.ThrowsAsync<SqliteException>(() => store.UnderTest.CounterUpkeep.CompactAsync(100, CancellationToken.None));

        await CounterStory.AssertRightAsync(store.UnderTest, [moved.After, last.After]);
        await store.QueryAsync("drop trigger broken");
        Assert.True(await store.UnderTest.CounterUpkeep.CompactAsync(100, CancellationToken.None) > 0);
        await CounterStory.AssertRightAsync(store.UnderTest, [moved.After, last.After]);
        Assert.Equal(["0"], await store.QueryAsync("select count(*) from ticketing_counter_pending"));
        Assert.Equal(["0"], await store.QueryAsync("select count(*) from ticketing_counter_cells where amount = 0 or value = 'anna'"));
    }

    [Fact]
    public async Task A_compaction_that_ends_before_it_commits_has_folded_nothing()
    {
        await using var store = await SqliteStore.NewAsync();
        var filed = Desk.File(1, Desk.Created());
        await store.CommitAsync(filed);

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Database.WriteAsync<int>(
            async (transaction, token) =>
            {
                await CounterFold.RunAsync(transaction, store.Database.Dialect, 100, token);
                throw new InvalidOperationException("The host ends here.");
            },
            CancellationToken.None));

        await CounterStory.AssertRightAsync(store.UnderTest, [filed.After]);
        Assert.Equal(["1"], await store.QueryAsync("select count(*) from ticketing_counter_pending"));
    }

    [Fact]
    public async Task A_rebuild_puts_right_whatever_is_wrong_while_others_write()
    {
        await using var store = await SqliteStore.NewAsync();
        var before = await CounterStory.WriteAsync(store.UnderTest, 3, writers: 2, commits: 20);
        await store.UnderTest.CounterUpkeep.CompactAsync(100_000, CancellationToken.None);
        await store.QueryAsync(
            """
            update ticketing_counter_cells set amount = amount + 5 where cube = 2;
            delete from ticketing_counter_cells where cube = 3;
            insert into ticketing_counter_cells values ('default', 'nowhere', 4, 1, 'to-do', 'ghosts', -3);
            """);
        Assert.NotEmpty(await store.UnderTest.CounterUpkeep.VerifyAsync(Desk.Tenant, CancellationToken.None));

        var writing = WriteOthersAsync(store);
        // Two at once must not correct the same thing twice.
        await Task.WhenAll(
            Task.Run(() => store.UnderTest.CounterUpkeep.RebuildAsync(Desk.Tenant, CancellationToken.None)),
            Task.Run(() => store.UnderTest.CounterUpkeep.RebuildAsync(Desk.Tenant, CancellationToken.None)));
        var after = await writing;

        await CounterStory.AssertRightAsync(store.UnderTest, [.. before, .. after]);
        Assert.Equal(["0"], await store.QueryAsync("select count(*) from ticketing_counter_cells where project = 'nowhere'"));
    }

    [Fact]
    public async Task Tables_that_have_tickets_already_are_counted_once_when_counters_come()
    {
        await using var store = await SqliteStore.NewAsync();
        var tickets = await CounterStory.WriteAsync(store.UnderTest, 5, writers: 1);
        await store.QueryAsync(
            "drop table ticketing_counter_pending; drop table ticketing_counter_cells; drop table ticketing_counter_repairs;");
        var script = SchemaScript.Of("Sqlite").Single(script => script.Version == 3).Sql;

        await store.QueryAsync(script);
        await CounterStory.AssertRightAsync(store.UnderTest, tickets);
        var another = Desk.File(900, Desk.Created());
        await store.CommitAsync(another);
        await store.QueryAsync(script);

        await CounterStory.AssertRightAsync(store.UnderTest, [.. tickets, another.After]);
    }

    [Fact]
    public async Task Cells_are_read_as_one_stretch_of_their_key()
    {
        await using var store = await SqliteStore.NewAsync();
        var sql = CounterSql.Cells(Ticketing.Counters.CounterCube.Category, "c.project = ''", "1 = 1");

        var plan = await store.QueryAsync("explain query plan " + sql, command =>
        {
            foreach (var name in (string[])["@tenant", "@cube", "@least", "@most"])
                command.Parameters.AddWithValue(name, name == "@tenant" ? "default" : 1);
        });

        Assert.Contains(
            plan,
            line => line.Contains(
                "USING PRIMARY KEY (tenant=? AND project=? AND cube=? AND status_category>? AND status_category<?)",
                StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<Ticket>> WriteOthersAsync(SqliteStore store)
    {
        var written = new List<Ticket>();
        for (var number = 0; number < 100; number++)
        {
            var id = await store.Writes.ReserveIdsAsync(1, CancellationToken.None);
            var filed = Desk.File(id.Value, Desk.Created());
            await store.CommitAsync(filed);
            written.Add(filed.After);
            await store.UnderTest.CounterUpkeep.CompactAsync(3, CancellationToken.None);
        }

        return written;
    }
}
