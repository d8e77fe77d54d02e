using Ticketing.Storage.Dapper.Tests.PostgreSql;
using Ticketing.Storage.Relational.Schema;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>A database from before there were custom fields takes them, and the scripts again leave what tickets have in them.</summary>
public sealed class FieldUpgradeTests
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
        Ticketing.Conformance.StoreUnderTest store, Func<string, Task> query, SchemaInstaller installer)
    {
        var filed = Desk.File(1, Desk.Created());
        await SaveAsync(filed);
        await query("delete from ticketing_schema where version >= 19");

        await installer.InstallAsync(Cancelled);
        var filled = Desk.Change(filed.After, Desk.Start.AddHours(1),
        [
            new KeysChanged(TicketKeyKind.Watcher) { Added = new(["ann"]) },
            Set("serial", CustomFieldKind.Text, "X1"), Set("serial", CustomFieldKind.Text, "Straße \"7\""),
            Set("sites", CustomFieldKind.Choices, "south", "north"), Set("gone", CustomFieldKind.YesNo, "yes"),
            Set("gone", CustomFieldKind.YesNo), Set("cost", CustomFieldKind.Decimal, "-12.5") with { Internal = true },
        ]);
        await SaveAsync(filled);
        var plain = Desk.File(2, Desk.Created());
        await SaveAsync(plain);

        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(filled.After, await FindAsync(1));
            Assert.Equal(plain.After, await FindAsync(2));
            await query(installer.GetInstallScript());
        }

        Task<Ticket?> FindAsync(long id) => store.Reader.FindAsync(new TicketId(id), Desk.Everything, Cancelled);
        Task SaveAsync(TicketChange change) => store.Store.CommitAsync(Desk.Commit(change), Cancelled);
    }

    private static FieldsChanged Set(string field, CustomFieldKind kind, params string[] values) =>
        new(default(EquatableDictionary<FieldValue>).With(field, new(kind, new(values))));
}
