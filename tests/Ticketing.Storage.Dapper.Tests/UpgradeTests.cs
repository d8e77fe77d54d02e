using System.Security.Cryptography;
using System.Text;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Schema;
using Ticketing.Testing;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>A file that the first version made and filled, brought up to the newest.</summary>
public sealed class UpgradeTests
{
    private static readonly SchemaScript First = SchemaScript.Of("Sqlite")[0];

    [Fact]
    public void The_first_script_is_the_one_that_was_shipped() =>
        Assert.Equal(
            "7C8F00E9CA6E780294D1426DBBA046F6A20571C82D3368CD3DC2714EE6C9530B",
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(First.Sql.ReplaceLineEndings("\n")))));

    [Fact]
    public async Task Search_lists_history_and_feed_are_right_after_an_upgrade()
    {
        await using var store = await UpgradedAsync();

        Assert.Equal(
            [38, 28, 14, 9, 1],
            (await store.Search.SearchAsync(new(null, TicketSort.Newest, 10), Desk.Everything, CancellationToken.None))
                .Select(hit => hit.Ticket.Id.Value));
        Assert.Equal([14L], await FindAsync(store, "label", "printer"));
        Assert.Equal([9L], await FindAsync(store, "ecran"));
        foreach (var id in (long[])[1, 9, 14, 28, 38])
        {
            var ticket = await store.Tickets.FindAsync(new TicketId(id), Desk.Everything, CancellationToken.None);
            var history = await store.Tickets.HistoryAsync(new(id), 0, 100, Desk.Everything, CancellationToken.None);
            Assert.Equal(
                ticket, history.Skip(1).Aggregate(Ticket.Begin(new(id), history[0]), (folded, recorded) => folded.Apply(recorded)));
        }

        var feed = await store.Feed.ReadAsync(EventPosition.Start, 1000, Desk.Everything, CancellationToken.None);
        Assert.Equal(28, feed.Events.Count);
        Assert.Equal(feed.Events.OrderBy(entry => entry.Position), feed.Events);
    }

    [Fact]
    public async Task Tickets_go_on_after_an_upgrade()
    {
        await using var store = await UpgradedAsync();
        var end = (await store.Feed.ReadAsync(EventPosition.Start, 1000, Desk.Everything, CancellationToken.None)).Next;
        var before = await store.Tickets.FindAsync(new TicketId(38), Desk.Everything, CancellationToken.None);

        await store.CommitAsync(
            Desk.Change(before!, before!.UpdatedAt.AddHours(1), [new CommentAdded(CommentVisibility.Public)], "The zeppelin scanner"),
            Desk.File((await store.Writes.ReserveIdsAsync(1, CancellationToken.None)).Value, Desk.Created("A zeppelin")));

        Assert.Equal([38L, 41L], await FindAsync(store, "zeppelin"));
        Assert.Equal(
            [38L, 41L],
            (await store.Feed.ReadAsync(end, 10, Desk.Everything, CancellationToken.None)).Events.Select(entry => entry.Ticket.Value));
    }

    [Fact]
    public async Task The_script_for_administrators_upgrades_as_the_installer_does()
    {
        await using var upgraded = await UpgradedAsync();
        await using var scripted = await FirstAsync();

        await scripted.QueryAsync(scripted.Installer.GetInstallScript());

        Assert.Equal(await upgraded.QueryAsync(CatalogueSql.Sqlite), await scripted.QueryAsync(CatalogueSql.Sqlite));
        Assert.Equal([14L], await FindAsync(scripted, "label", "printer"));
    }

    [Fact]
    public async Task References_stay_where_they_came_and_the_scripts_run_again_over_those_that_two_projects_share()
    {
        await using var store = await FirstAsync();
        await store.QueryAsync("update ticketing_tickets set external_ref = 'SYS-' || id where id in (14, 28)");
        await store.QueryAsync("update ticketing_tickets set project = 'facilities' where id = 28");
        await store.Installer.InstallAsync(CancellationToken.None);
        await store.CommitAsync(
            Desk.File(100, Desk.Created() with { Project = "facilities", ExternalRef = "SYS-28" }),
            Desk.File(101, Desk.Created() with { Project = "support", ExternalRef = "SYS-28", Source = "jira" }));

        await store.QueryAsync(store.Installer.GetInstallScript());

        Assert.Equal([14L, 28L], await ReferredAsync("support", null));
        Assert.Equal([100L], await ReferredAsync("facilities", null));
        Assert.Equal([101L], await ReferredAsync("support", "jira"));
        await Assert.ThrowsAsync<TicketConflictException>(
            () => store.CommitAsync(Desk.File(102, Desk.Created() with { Project = "support", ExternalRef = "SYS-14" })));

        async Task<IEnumerable<long>> ReferredAsync(string project, string? source) =>
            (await store.Tickets.FindByExternalRefAsync(project, source, ["SYS-14", "SYS-28"], Desk.Everything, CancellationToken.None))
                .Select(ticket => ticket.Id.Value)
                .Order();
    }

    private static async Task<IEnumerable<long>> FindAsync(SqliteStore store, params string[] words)
    {
        var where = new AllOf([.. words.Select(word => new HasText([new([.. store.UnderTest.Terms(word)])]))]);
        var hits = await store.Search.SearchAsync(new(where, TicketSort.Newest, 10), Desk.Everything, CancellationToken.None);
        return hits.Select(hit => hit.Ticket.Id.Value).Order();
    }

    private static async Task<SqliteStore> UpgradedAsync()
    {
        var store = await FirstAsync();
        await store.Installer.InstallAsync(CancellationToken.None);
        return store;
    }

    private static async Task<SqliteStore> FirstAsync()
    {
        var store = SqliteStore.WithoutTables();
        await store.QueryAsync("create table ticketing_schema (version integer not null primary key, name text not null)");
        await store.QueryAsync(First.Sql);
        await store.QueryAsync("insert into ticketing_schema (version, name) values (1, '0001_tickets')");
        await store.QueryAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "TestData", "first-schema.sql")));
        return store;
    }
}
