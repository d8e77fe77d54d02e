using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Tickets;

namespace Ticketing.Storage.Tests;

public sealed class DatabaseFaultTests
{
    [Theory]
    [InlineData(5, StoreFault.Busy)]
    [InlineData(6, StoreFault.Busy)]
    [InlineData(8, StoreFault.ReadOnly)]
    [InlineData(10, StoreFault.Unavailable)]
    [InlineData(11, StoreFault.Corrupt)]
    [InlineData(13, StoreFault.Full)]
    [InlineData(14, StoreFault.Unavailable)]
    [InlineData(26, StoreFault.Corrupt)]
    [InlineData(1, null)]
    [InlineData(19, null)]
    public async Task What_SQLite_says_of_its_file_is_told_from_what_it_says_of_a_statement(int code, StoreFault? expected)
    {
        // As the driver words it.
        var thrown = new SqliteException($"SQLite Error {code}: 'what it is called'.", code);
        foreach (var kind in (StoreKind[])[StoreKind.DapperSqlite, StoreKind.EfCoreSqlite])
            await AssertFoundAsync(kind, thrown, expected);
    }

    [Theory]
    [InlineData("53100", StoreFault.Full)]
    [InlineData("53300", StoreFault.Busy)]
    [InlineData("53200", StoreFault.Unavailable)]
    [InlineData("57P01", StoreFault.Unavailable)]
    [InlineData("57P03", StoreFault.Unavailable)]
    [InlineData("08006", StoreFault.Unavailable)]
    [InlineData("28P01", StoreFault.Unavailable)]
    [InlineData("3D000", StoreFault.Unavailable)]
    [InlineData("58030", StoreFault.Unavailable)]
    [InlineData("25006", StoreFault.ReadOnly)]
    [InlineData("55P03", StoreFault.Busy)]
    [InlineData("57014", StoreFault.Busy)]
    [InlineData("40P01", StoreFault.Busy)]
    [InlineData("XX001", StoreFault.Corrupt)]
    [InlineData("23505", null)]
    [InlineData("42P01", null)]
    [InlineData("22012", null)]
    public async Task What_PostgreSQL_says_of_itself_is_told_from_what_it_says_of_a_statement(string state, StoreFault? expected)
    {
        var thrown = new PostgresException("what it is called", "ERROR", "ERROR", state);
        foreach (var kind in (StoreKind[])[StoreKind.DapperPostgreSql, StoreKind.EfCorePostgreSql])
            await AssertFoundAsync(kind, thrown, expected);
    }

    [Theory]
    [InlineData(StoreKind.DapperPostgreSql)]
    [InlineData(StoreKind.EfCorePostgreSql)]
    public async Task A_server_that_hangs_up_or_does_not_answer_in_time_is_the_database_s_fault(StoreKind kind)
    {
        await AssertFoundAsync(kind, new NpgsqlException("It broke.", new IOException("Reset by peer")), StoreFault.Unavailable);
        await AssertFoundAsync(kind, new NpgsqlException("It took long.", new TimeoutException()), StoreFault.Busy);
        await AssertFoundAsync(kind, new NpgsqlException("It makes no sense."), null);
    }

    [Theory]
    [InlineData(StoreKind.DapperSqlite, ";Mode=ReadOnly")]
    [InlineData(StoreKind.EfCoreSqlite, ";Mode=ReadOnly")]
    [InlineData(StoreKind.DapperPostgreSql, ";Options=-c default_transaction_read_only=on")]
    [InlineData(StoreKind.EfCorePostgreSql, ";Options=-c default_transaction_read_only=on")]
    public async Task A_database_that_can_only_be_read_is_found_by_what_a_commit_throws(StoreKind kind, string setting)
    {
        await using var store = await OpenStore.OpenAsync(kind);
        await using var readOnly = OpenStore.Beside(kind, store.ConnectionString + setting);

        var thrown = await Assert.ThrowsAnyAsync<DbException>(
            () => readOnly.Desk.CreateAsync(new Caller("root"), new CreateTicket { Title = "Refused" }));

        Assert.Equal(StoreFault.ReadOnly, store.Faults.Find(thrown));
    }

    [Theory]
    [InlineData(StoreKind.DapperSqlite)]
    [InlineData(StoreKind.DapperPostgreSql)]
    [InlineData(StoreKind.EfCoreSqlite)]
    [InlineData(StoreKind.EfCorePostgreSql)]
    public async Task What_a_store_finds_out_by_itself_is_no_entry_in_the_log(StoreKind kind)
    {
        var token = TestContext.Current.CancellationToken;
        await using var store = await OpenStore.OpenAsync(kind);
        var root = new Caller("root");
        var options = new CommandOptions { Idempotency = new("once", "the same") };

        // Sent twice at the same time, sent again, and decided on a version that is gone.
        var sent = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(
                _ => Task.Run(() => store.Desk.CreateAsync(root, new() { Title = "Once" }, options, token), token)));
        var id = Assert.Single(sent.Select(outcome => outcome.Id).Distinct());
        await store.Desk.CreateAsync(root, new() { Title = "Once" }, options, token);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(
            () => store.Desk.ExecuteAsync(
                root, id, new AddComment($"Comment {number}", CommentVisibility.Public), cancellationToken: token),
            token)));
        await Assert.ThrowsAsync<TicketConflictException>(
            () => store.Desk.ExecuteAsync(
                root, id, new AddComment("Late", CommentVisibility.Public), new() { ExpectedVersion = 1 }, token));
        var stale = (await store.UnderTest.Reader.FindAsync(id, Visibility.Of(Root), token))! with { Version = 1 };
        await Assert.ThrowsAsync<TicketConflictException>(() => store.UnderTest.Store.CommitAsync(
            new() { Tenant = root.Tenant, At = DateTimeOffset.UnixEpoch, Tickets = [new(stale, stale with { Version = 2 }, [], [])] },
            token));

        Assert.Empty(store.Log.Warnings);
    }

    private static Actor Root => new() { UserId = "root", Roles = [new(Role.Administrator)] };

    private static async Task AssertFoundAsync(StoreKind kind, DbException thrown, StoreFault? expected)
    {
        // No database is asked what its errors mean: there is none.
        await using var store = OpenStore.Beside(
            kind, kind is StoreKind.DapperSqlite or StoreKind.EfCoreSqlite ? "Data Source=nowhere/ticketing.db" : "Host=nowhere.invalid");

        Assert.Equal(expected, store.Faults.Find(thrown));
        // As EF Core and whoever waited wrap it, and as a driver does when the caller has gone away.
        Assert.Equal(expected, store.Faults.Find(new InvalidOperationException("around it", new TimeoutException("and again", thrown))));
        Assert.Null(store.Faults.Find(new OperationCanceledException("gone", thrown)));
        Assert.Null(store.Faults.Find(new IOException("somebody else's")));
    }
}
