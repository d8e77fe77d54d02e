using Ticketing.Access;
using Ticketing.Conformance;
using Ticketing.Storage.Dapper.Tests.PostgreSql;
using Ticketing.Storage.Relational.Schema;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>What commits left before messages and alarms were leased is delivered and acted on after the upgrade.</summary>
public sealed class WorkUpgradeTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_SQLite()
    {
        await using var store = await SqliteStore.NewAsync();
        await AssertUpgradesAsync("Sqlite", store.UnderTest, sql => store.QueryAsync(sql), store.Installer);
    }

    [Fact]
    public async Task On_PostgreSQL()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        await AssertUpgradesAsync("PostgreSql", store.UnderTest, sql => store.QueryAsync(sql), store.Installer);
    }

    private static async Task AssertUpgradesAsync(
        string dialect, StoreUnderTest store, Func<string, Task> query, SchemaInstaller installer)
    {
        await query("drop table ticketing_outbox_messages; drop table ticketing_set_alarms;");
        await query(SchemaScript.Of(dialect)[0].Sql);
        await query(
            $$"""
            delete from ticketing_schema where version >= 12;
            insert into ticketing_outbox (tenant, id, channel, payload, not_before)
            values ('{{Caller.DefaultTenant}}', 'b', 'mail', '{"to":"ann"}', 5), ('{{Caller.DefaultTenant}}', 'a', 'mail', '{}', 5);
            insert into ticketing_alarms (tenant, kind, key, due_at, payload)
            values ('{{Caller.DefaultTenant}}', 'sla', '12', 7, '{"x":1}');
            """);

        await installer.InstallAsync(Cancelled);

        var claimed = await store.Outbox.ClaimAsync(new("mail", At(9), TimeSpan.FromMinutes(1), 10), Cancelled);
        Assert.Equal(
            [new("b", "mail", """{"to":"ann"}""", At(5)), new("a", "mail", "{}", At(5))], claimed.Select(one => one.Message));
        Assert.Equal([new("sla", "12", At(7), """{"x":1}""")], await store.Alarms.ListAsync(Caller.DefaultTenant, 10, Cancelled));
        await store.Outbox.SettleAsync(
            [claimed[0].Settle(WorkOutcome.Parked(At(9), "no such mailbox")), claimed[1].Settle(WorkOutcome.Done(At(9)))], Cancelled);

        // All scripts again leave what happened since as it is.
        await query(installer.GetInstallScript());

        Assert.Equal("no such mailbox", Assert.Single(await ListAsync(OutboxState.Parked)).Reason);
        Assert.Equal("a", Assert.Single(await ListAsync(OutboxState.Done)).Id);
        Assert.Single(await store.Alarms.ListAsync(Caller.DefaultTenant, 10, Cancelled));

        Task<IReadOnlyList<StoredMessage>> ListAsync(OutboxState state) =>
            store.Outbox.ListAsync(Caller.DefaultTenant, state, null, null, 10, Cancelled);
    }

    private static DateTimeOffset At(long microseconds) => DateTimeOffset.UnixEpoch.AddMicroseconds(microseconds);
}
