using System.Data.Common;
using Npgsql;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests.PostgreSql;

public sealed class FaultTests
{
    private const string EndOwnConnection = "select pg_terminate_backend(pg_backend_pid())";

    [Fact]
    public async Task Of_two_that_lock_each_other_out_one_is_run_again()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        await store.CommitAsync(Desk.File(1, Desk.Created()), Desk.File(2, Desk.Created()));
        var bothHoldOne = new[] { new TaskCompletionSource(), new TaskCompletionSource() };
        var runs = 0;

        await Task.WhenAll(RaiseAsync(0), RaiseAsync(1));

        Assert.Equal(3, runs);
        Assert.Equal(["1|2", "2|2"], await store.QueryAsync("select id, reopens from ticketing_tickets order by id"));

        Task<bool> RaiseAsync(int self) => store.Database.WriteAsync(
            async (transaction, token) =>
            {
                Interlocked.Increment(ref runs);
                await RunAsync(transaction, $"update ticketing_tickets set reopens = reopens + 1 where id = {1 + self}");
                bothHoldOne[self].TrySetResult();
                await bothHoldOne[1 - self].Task.WaitAsync(token);
                await RunAsync(transaction, $"update ticketing_tickets set reopens = reopens + 1 where id = {2 - self}");
                return true;
            },
            TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_connection_that_breaks_before_the_commit_is_replaced_and_the_work_done_once()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        var runs = 0;

        await store.Database.WriteAsync(
            async (transaction, token) =>
            {
                await RunAsync(transaction, "update ticketing_ticket_sequence set next_id = next_id + 1");
                if (++runs == 1)
                    await RunAsync(transaction, EndOwnConnection);
                return true;
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(2, runs);
        Assert.Equal(["2"], await store.QueryAsync("select next_id from ticketing_ticket_sequence"));
    }

    [Fact]
    public async Task A_connection_that_breaks_while_committing_is_passed_on_and_nothing_runs_again()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        await store.QueryAsync(
            $"""
            create function end_connection() returns trigger language plpgsql
            as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
            create constraint trigger at_commit after update on ticketing_ticket_sequence deferrable initially deferred
            for each row execute function end_connection();
            """);
        var runs = 0;

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => store.Database.WriteAsync(
            async (transaction, token) =>
            {
                runs++;
                await RunAsync(transaction, "update ticketing_ticket_sequence set next_id = next_id + 1");
                return true;
            },
            TestContext.Current.CancellationToken));

        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task A_statement_that_is_wrong_is_not_run_again()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        var runs = 0;

        var fault = await Assert.ThrowsAsync<PostgresException>(() => store.Database.WriteAsync(
            async (transaction, _) =>
            {
                runs++;
                await RunAsync(transaction, "select 1 / 0");
                return true;
            },
            TestContext.Current.CancellationToken));

        Assert.Equal((PostgresErrorCodes.DivisionByZero, 1), (fault.SqlState, runs));
    }

    [Fact]
    public async Task A_server_killed_and_begun_again_keeps_what_was_acknowledged_and_takes_what_waited()
    {
        await using var server = await Testing.PostgresServer.StartAsync();
        await using var store = PostgreSqlStore.On(await server.NewDatabaseAsync(), options => options.RetryFor = TimeSpan.FromMinutes(1));
        await store.Installer.InstallAsync(CancellationToken.None);
        await store.CommitAsync(Desk.File(1, Desk.Created()));

        await using var impatient = store.Beside(options => options.RetryFor = TimeSpan.Zero);
        await server.KillAsync();
        var dead = await Assert.ThrowsAnyAsync<NpgsqlException>(
            () => impatient.Tickets.FindAsync(new TicketId(1), Desk.Everything, CancellationToken.None));
        Assert.NotEmpty(dead.Message);
        var waiting = store.CommitAsync(Desk.File(2, Desk.Created()));
        var reading = store.Tickets.FindAsync(new TicketId(1), Desk.Everything, CancellationToken.None);
        var opening = store.Database.OpenAsync(CancellationToken.None);
        await server.RestartAsync();

        Assert.Equal(CommitOutcome.Stored, await waiting);
        Assert.NotNull(await reading);
        await (await opening).DisposeAsync();
        Assert.Equal(["1", "2"], await store.QueryAsync("select id from ticketing_tickets order by id"));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named_without_the_password()
    {
        await using var store = PostgreSqlStore.On(
            "Host=127.0.0.1;Port=1;Username=desk;Password=hunter2;Database=desk",
            options => options.RetryFor = TimeSpan.FromMilliseconds(20));

        foreach (var fault in (Exception[])
        [
            await Assert.ThrowsAnyAsync<DbException>(
                () => store.Tickets.FindAsync(new TicketId(1), Desk.Everything, CancellationToken.None)),
            await Assert.ThrowsAnyAsync<DbException>(() => store.CommitAsync(Desk.File(1, Desk.Created()))),
            await Assert.ThrowsAnyAsync<DbException>(() => store.Installer.InstallAsync(CancellationToken.None)),
        ])
        {
            Assert.Contains("127.0.0.1:1", fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", fault.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Host=db;Passwort=hunter2")]
    [InlineData("hunter2")]
    public void A_connection_string_that_cannot_be_read_is_refused_without_its_values(string connectionString)
    {
        var refusal = Assert.ThrowsAny<Exception>(() => PostgreSqlStore.On(connectionString));

        Assert.DoesNotContain("hunter2", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_is_taken_in_one_round_trip_that_leaves_the_connection_as_it_was()
    {
        await using var store = PostgreSqlStore.On(await OneConnectionAsync());
        await store.Installer.InstallAsync(CancellationToken.None);

        Assert.Equal(1, (await store.Writes.ReserveIdsAsync(3, CancellationToken.None)).Value);
        Assert.Equal(4, (await store.Writes.ReserveIdsAsync(1, CancellationToken.None)).Value);

        await using var connection = await store.Database.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "show synchronous_commit";
        Assert.Equal("on", await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));

        static async Task<string> OneConnectionAsync() =>
            await (await Testing.PostgresServer.SharedAsync()).NewDatabaseAsync() + ";Maximum Pool Size=1;No Reset On Close=true";
    }

    private static async Task RunAsync(DbTransaction transaction, string sql)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // A test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
