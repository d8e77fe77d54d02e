using Ticketing.Conformance;
using Ticketing.Projects;
using Ticketing.Storage.Dapper.Tests.PostgreSql;
using Ticketing.Storage.Relational.Schema;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>Projects from before they could be retired take new tickets, and the scripts again leave those that were.</summary>
public sealed class ProjectUpgradeTests
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
        var asking = new Project("old", "Old things", "other") { AsksWhoStarts = true };
        await SaveAsync(asking);
        await query("alter table ticketing_projects drop column is_active");
        await query("delete from ticketing_schema where version >= 18");

        await installer.InstallAsync(Cancelled);

        Assert.Equal(asking, await FindAsync());
        await SaveAsync(asking with { IsActive = false });
        await query(installer.GetInstallScript());
        Assert.Equal(asking with { IsActive = false }, await FindAsync());

        Task<Project?> FindAsync() => store.Directory.FindProjectAsync("default", "old", Cancelled);
        Task SaveAsync(Project project) => store.Store.CommitAsync(
            new() { Tenant = "default", At = Desk.Start, Directory = [new SaveProject(project)] }, Cancelled);
    }
}
