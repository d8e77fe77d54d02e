using Ticketing.Storage.Dapper.Tests.PostgreSql;
using Ticketing.Storage.Relational.Schema;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>A database in which time was logged before there were keys of it gets them, and the scripts again leave all as it is.</summary>
public sealed class AmountUpgradeTests
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

    private static async Task AssertUpgradesAsync(
        Ticketing.Conformance.StoreUnderTest store, Func<string, Task<List<string>>> query, SchemaInstaller installer)
    {
        TicketEvent[][] happened =
        [
            [Logged("a", 90, isInternal: true), Logged("b", 45, isInternal: true), Estimated(1_000_000)],
            [Logged("a", 15, isInternal: true), Logged("b", 30, isInternal: false)],
            [new KeysChanged(TicketKeyKind.Watcher) { Added = new(["\"item.time\":[1,5,0,0]"]) }, Logged("a", null, isInternal: true)],
        ];
        var tickets = new List<Ticket>();
        foreach (var (number, events) in happened.Index())
        {
            var filed = Desk.File(number + 1, Desk.Created());
            await store.Store.CommitAsync(Desk.Commit(filed), Cancelled);
            var changed = Desk.Change(filed.After, Desk.Start.AddHours(1), events);
            await store.Store.CommitAsync(Desk.Commit(changed), Cancelled);
            tickets.Add(changed.After);
        }

        var written = await KeysAsync();
        Assert.Equal(
            [
                "amountWithInternal|estimate=0000000000001000000|1", "amountWithInternal|time=0000000000000000045|2",
                "amountWithInternal|time=0000000000000000135|1", "amountWithoutInternal|time=0000000000000000030|2",
            ],
            written.Select(row => string.Join('|', row.Split('|').Take(3))));
        await query("delete from ticketing_ticket_keys where kind like 'amount%'");
        await query("delete from ticketing_schema where version >= 26");

        await installer.InstallAsync(Cancelled);
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(written, await KeysAsync());
            foreach (var ticket in tickets)
                Assert.Equal(ticket, await store.Reader.FindAsync(ticket.Id, Desk.Everything, Cancelled));
            await query(installer.GetInstallScript());
        }

        Task<List<string>> KeysAsync() => query(
            "select kind, value, ticket_id, created_at, updated_at, public_updated_at from ticketing_ticket_keys"
            + " where kind like 'amount%' order by kind, value");
    }

    private static ItemAdded Logged(string key, long? minutes, bool isInternal) => Item("time", key, minutes, isInternal);

    private static ItemAdded Estimated(long minutes) => Item("estimate", "a", minutes, isInternal: true);

    private static ItemAdded Item(string kind, string key, long? amount, bool isInternal) =>
        new(new TicketItem { Kind = kind, Key = key, By = "ann", Amount = amount, Internal = isInternal, Data = "{}" });
}
