using Microsoft.Data.Sqlite;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

public sealed class SchemaInstallerTests
{
    [Fact]
    public async Task Installing_again_changes_nothing()
    {
        await using var store = await SqliteStore.NewAsync();
        await store.CommitAsync(Desk.File(1, Desk.Created()));
        var before = await store.QueryAsync("select sql from sqlite_master order by name");

        await store.Installer.InstallAsync(CancellationToken.None);

        Assert.Equal(before, await store.QueryAsync("select sql from sqlite_master order by name"));
        Assert.NotNull(await store.Tickets.FindAsync(new TicketId(1), Desk.Everything, CancellationToken.None));
        Assert.Equal(["1|0001_tickets"], await store.QueryAsync("select version, name from ticketing_schema"));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_with_both_versions()
    {
        await using var store = await SqliteStore.NewAsync();
        await store.QueryAsync("insert into ticketing_schema (version, name) values (7, '0007_later')");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => store.Installer.InstallAsync(CancellationToken.None));

        Assert.Contains("version 7", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("know 1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_for_administrators_makes_what_the_installer_makes_and_can_run_twice()
    {
        await using var installed = await SqliteStore.NewAsync();
        await using var scripted = SqliteStore.WithoutTables();

        await scripted.QueryAsync(scripted.Installer.GetInstallScript());
        await scripted.QueryAsync(scripted.Installer.GetInstallScript());

        const string everything = "select type, name, sql from sqlite_master order by type, name";
        Assert.Equal(await installed.QueryAsync(everything), await scripted.QueryAsync(everything));
        await scripted.Installer.InstallAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Two_hosts_that_start_at_once_install_once()
    {
        await using var one = SqliteStore.WithoutTables();
        await using var other = one.Beside();

        await Task.WhenAll(
            Task.Run(() => one.Installer.InstallAsync(CancellationToken.None)),
            Task.Run(() => other.Installer.InstallAsync(CancellationToken.None)));

        Assert.Equal(["1"], await one.QueryAsync("select count(*) from ticketing_schema"));
        Assert.Equal(["wal"], await one.QueryAsync("pragma journal_mode"));
    }

    [Fact]
    public void A_database_in_memory_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Sqlite.SqliteFile(new SqliteConnectionStringBuilder { DataSource = ":memory:" }.ConnectionString));
}
