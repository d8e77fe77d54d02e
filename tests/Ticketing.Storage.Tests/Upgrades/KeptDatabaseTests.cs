using System.Globalization;
using System.Text;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Schema;
using Ticketing.Testing;
using Ticketing.TimeEntries;
using Ticketing.Tickets;
using Ticketing.Transfer;

namespace Ticketing.Storage.Tests.Upgrades;

/// <summary>Databases that the version before this schema made and filled, upgraded in place by the host that starts on them.</summary>
public sealed class KeptDatabaseTests
{
    private static readonly Caller Root = new("root");

    private static readonly Role Outsider = new("Outsider", [new(Permission.View, Scope.All)]);

    public static TheoryData<StoreKind> Kinds => [.. Enum.GetValues<StoreKind>().Where(kind => kind is not StoreKind.InMemory)];

    // Whichever package stores, the same code upgrades a database (StoreChoiceTests).
    public static TheoryData<StoreKind> Databases => [StoreKind.DapperSqlite, StoreKind.EfCorePostgreSql];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    // The format is as it was: a ticket without any of the keys and items that came with schema 11 says nothing of them.
    [Theory, MemberData(nameof(Kinds))]
    public async Task The_export_has_the_very_bytes_that_the_version_before_exported(StoreKind kind)
    {
        await using var store = await UpgradedAsync(kind);
        using var file = new MemoryStream();

        var count = await store.Get<TicketExporter>().ExportAsync(ExportFormat.Ndjson, new(), Root, file, Cancelled);

        Assert.Equal(KeptDatabase.Tickets, count);
        Assert.Equal(Encoding.UTF8.GetString(await KeptDatabase.ExportAsync(store.IsSqlite)), Encoding.UTF8.GetString(file.ToArray()));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Rows_are_what_their_events_say_and_counters_agree_with_a_recount(StoreKind kind)
    {
        await using var store = await UpgradedAsync(kind);

        foreach (var (tenant, tickets) in ((string, int)[])[(Caller.DefaultTenant, KeptDatabase.Tickets), ("acme", 2)])
        {
            var everything = Everything(tenant, Role.Administrator);
            var found = await store.UnderTest.Search.SearchAsync(new(null, TicketSort.Newest, 200), everything, Cancelled);
            Assert.Equal(tickets, found.Count);
            foreach (var id in found.Select(hit => hit.Ticket.Id))
            {
                await AssertFoldsAsync(store, id, everything);
                await AssertFoldsAsync(store, id, Everything(tenant, Outsider));
            }

            Assert.Equal(tickets, (await store.Get<TicketFinder>().SearchAsync(new("root", tenant), null, 1, null, Cancelled)).Total);
            Assert.Empty(await store.Counters.VerifyAsync(tenant, Cancelled));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Words_tags_references_keys_and_people_lead_to_what_they_led_to(StoreKind kind)
    {
        await using var store = await UpgradedAsync(kind);
        var emma = new Caller("requester1");

        Assert.Equal([102], await FindAsync(store, Root, "zeppelin"));
        Assert.Equal([103], await FindAsync(store, new("root", "acme"), "zeppelin"));
        Assert.Equal([98], await FindAsync(store, Root, "ecran project:support tag:vip"));
        Assert.Equal([98, 99, 100, 101], await FindAsync(store, Root, "tag:migrated"));
        Assert.Equal([101, 102], await FindAsync(store, Root, "tag:kept"));
        Assert.Equal([102], await FindAsync(store, Root, "project:night category:rounds team:network assignee:agent2"));
        // What was rewritten is found by the new words and not by the old.
        Assert.Equal([99, 100, 101], await FindAsync(store, Root, "\"written anew\""));
        Assert.Equal([98], await FindAsync(store, Root, "hangar"));
        // It stands in internal comments alone: of tickets of one agent and of his team, and of one whose requester, made by an import, is
        // known to be somebody else.
        Assert.Equal([99, 100, 101, 102], await FindAsync(store, Root, "quokka"));
        Assert.Equal([99, 100, 101, 102], await FindAsync(store, new("agent1"), "quokka"));
        Assert.Empty(await FindAsync(store, new("agent4"), "quokka"));
        Assert.Equal([101], await FindAsync(store, emma, "tag:migrated requester:me"));
        Assert.Empty(await FindAsync(store, emma, "quokka"));
        Assert.Empty(await FindAsync(store, new("auditor"), "quokka"));
        Assert.Equal(KeptDatabase.Tickets, (await store.Get<TicketFinder>().SearchAsync(new("auditor"), null, 1, null, Cancelled)).Total);

        var holder = Visibility.Of(new Actor { UserId = "any", AccessKeys = new(["hangar"]) });
        var opened = await store.UnderTest.Search.SearchAsync(new(null, TicketSort.Newest, 200), holder, Cancelled);
        Assert.Equal([102, 101, 100, 99], opened.Select(hit => hit.Ticket.Id.Value));
        var referred = await store.UnderTest.Reader.FindByExternalRefAsync(
            "support", "migrated", ["OLD-1", "OLD-4", "ZEP-1"], Everything(Caller.DefaultTenant, Role.Administrator), Cancelled);
        Assert.Equal([98, 101], referred.Select(ticket => ticket.Id.Value).Order());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Tickets_go_on(StoreKind kind)
    {
        await using var store = await UpgradedAsync(kind);
        var everything = Everything(Caller.DefaultTenant, Role.Administrator);
        var id = new TicketId(KeptDatabase.Eventful);
        var before = await store.UnderTest.Feed.ReadAsync(EventPosition.Start, 2000, everything, Cancelled);
        Assert.Equal(await EventsAsync(store), before.Events.Count);

        await store.Desk.ExecuteAsync(Root, id, new AddComment("A walrus", CommentVisibility.Public), cancellationToken: Cancelled);
        await store.Desk.ExecuteAsync(Root, id, new WatchTicket("requester2"), cancellationToken: Cancelled);
        await store.Get<TimeDesk>().LogAsync(
            Root, id, new() { Person = "agent2", At = DateTimeOffset.UnixEpoch.AddYears(50), Minutes = 90 }, cancellationToken: Cancelled);
        await store.Get<EstimateDesk>().SetAsync(Root, id, new(480), cancellationToken: Cancelled);
        var filed = await store.Desk.CreateAsync(Root, new() { Title = "Another walrus" }, cancellationToken: Cancelled);
        var repeated = await store.Desk.CreateAsync(
            Root, new() { Title = "Filed before the upgrade" }, new() { Idempotency = new("kept", "kept") }, Cancelled);

        Assert.InRange(filed.Id.Value, 105, long.MaxValue);
        Assert.Equal((id, true), (repeated.Id, repeated.Repeated));
        Assert.Equal([102, filed.Id.Value], await FindAsync(store, Root, "walrus"));
        Assert.Equal([102], await FindAsync(store, new("requester2"), "watcher:me"));
        Assert.Equal([102], await FindAsync(store, Root, "spent:90m"));
        Assert.Equal([102], await FindAsync(store, Root, "estimate:1d"));
        var worked = await store.Get<TimeReports>().TotalsAsync(
            Root, new() { Person = "agent2", From = DateTimeOffset.UnixEpoch.AddYears(50) }, TimeGrouping.Project, Cancelled);
        Assert.Equal((90, 1, true), (worked.Minutes, worked.Groups.Count, worked.IsExact));
        await AssertFoldsAsync(store, id, everything);
        await AssertFoldsAsync(store, id, Everything(Caller.DefaultTenant, Outsider));
        Assert.Empty(await store.Counters.VerifyAsync(Caller.DefaultTenant, Cancelled));
        if (!store.IsSqlite)
            await PostgresServer.SettledAsync(store.ConnectionString, Cancelled);
        var since = await store.UnderTest.Feed.ReadAsync(before.Next, 10, everything, Cancelled);
        Assert.Equal([102, 102, 102, 102, filed.Id.Value], since.Events.Select(entry => entry.Ticket.Value));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_upgrade_run_again_changes_nothing(StoreKind kind)
    {
        await using var store = await UpgradedAsync(kind);
        var upgraded = await ContentsAsync(store);

        await using (var later = OpenStore.Beside(kind, store.ConnectionString))
            await later.Setup.RunAsync(Cancelled);
        Assert.Equal(upgraded, await ContentsAsync(store));

        await store.ExecuteAsync(store.Get<SchemaInstaller>().GetInstallScript());
        Assert.Equal(upgraded, await ContentsAsync(store));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_script_for_administrators_upgrades_to_what_the_installer_upgrades_to(StoreKind kind)
    {
        await using var upgraded = await UpgradedAsync(kind);
        await using var scripted = await OpenStore.OpenKeptAsync(kind);
        Assert.Equal(["10"], await scripted.QueryAsync("select max(version) from ticketing_schema"));

        await scripted.ExecuteAsync(scripted.Get<SchemaInstaller>().GetInstallScript());

        Assert.True(await scripted.Get<SchemaInstaller>().IsInstalledAsync(Cancelled));
        Assert.Equal(await ContentsAsync(upgraded), await ContentsAsync(scripted));
        Assert.Equal([102], await FindAsync(scripted, Root, "zeppelin"));
    }

    private static async Task<OpenStore> UpgradedAsync(StoreKind kind)
    {
        var store = await OpenStore.OpenKeptAsync(kind);
        await store.Setup.RunAsync(Cancelled);
        return store;
    }

    private static Visibility Everything(string tenant, Role role) =>
        Visibility.Of(new Actor { UserId = "any", Tenant = tenant, Roles = [new(role)] });

    private static async Task AssertFoldsAsync(OpenStore store, TicketId id, Visibility visibility) => Assert.Equal(
        await store.UnderTest.Reader.FindAsync(id, visibility, Cancelled),
        Ticket.Fold(id, await store.UnderTest.Reader.HistoryAsync(id, 0, 1000, visibility, Cancelled)));

    private static async Task<IEnumerable<long>> FindAsync(OpenStore store, Caller caller, string query) =>
        (await store.Get<TicketFinder>().SearchAsync(caller, query, 100, null, Cancelled)).Items.Select(ticket => ticket.Id.Value).Order();

    private static async Task<int> EventsAsync(OpenStore store) => Convert.ToInt32(
        await store.ExecuteAsync("select count(*) from ticketing_events where tenant = 'default'"), CultureInfo.InvariantCulture);

    // The tables, and what is in each; of SQLite's index of words only what it is made of.
    private static async Task<List<string>> ContentsAsync(OpenStore store)
    {
        var contents = await store.QueryAsync(store.IsSqlite ? CatalogueSql.Sqlite : CatalogueSql.PostgreSql);
        var tables = await store.QueryAsync(
            store.IsSqlite
                ? "select name from sqlite_master where type = 'table' and name like 'ticketing%' and name not like 'ticketing_search%'"
                : "select tablename from pg_tables where schemaname = 'public'");
        foreach (var table in tables.Order(StringComparer.Ordinal))
        {
            contents.AddRange(
                (await store.QueryAsync($"select * from {table}")).Order(StringComparer.Ordinal).Select(row => $"{table}: {row}"));
        }

        return contents;
    }
}
