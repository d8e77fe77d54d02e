using Ticketing.Access;
using Ticketing.Conformance;
using Ticketing.Notifications;
using Ticketing.Storage.Dapper.Tests.PostgreSql;
using Ticketing.Storage.Relational.Schema;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>A database from before there was a ledger of notifications gets one, and the scripts again leave what is in it.</summary>
public sealed class LedgerUpgradeTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_SQLite()
    {
        await using var store = await SqliteStore.NewAsync();
        await AssertUpgradesAsync(store.UnderTest, sql => store.QueryAsync(sql), store.Installer);
    }

    [Fact]
    public async Task On_PostgreSQL()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        await AssertUpgradesAsync(store.UnderTest, sql => store.QueryAsync(sql), store.Installer);
    }

    private static async Task AssertUpgradesAsync(StoreUnderTest store, Func<string, Task> query, SchemaInstaller installer)
    {
        await query("drop table ticketing_notifications; delete from ticketing_schema where version >= 13;");
        await store.Store.CommitAsync(Commit() with { Outbox = [new("before", "mail", "{}", At(5))] }, Cancelled);

        await installer.InstallAsync(Cancelled);

        await store.Store.CommitAsync(
            Commit() with { Notifications = [new("a", "ann", "app", new(1), 1, 1, NotificationKind.Filed, default, "bob", At(5))] },
            Cancelled);

        await query(installer.GetInstallScript());

        Assert.Equal(1, await store.Notifications.CountUnreadAsync(Caller.DefaultTenant, "ann", "app", 10, Cancelled));
        Assert.Equal(
            "before",
            Assert.Single(await store.Outbox.ListAsync(Caller.DefaultTenant, OutboxState.Waiting, null, null, 10, Cancelled)).Id);
    }

    private static TicketingCommit Commit() => new() { Tenant = Caller.DefaultTenant, At = At(9) };

    private static DateTimeOffset At(long microseconds) => DateTimeOffset.UnixEpoch.AddMicroseconds(microseconds);
}
