using Microsoft.Data.Sqlite;
using Ticketing.Storage.Relational.Schema;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

public sealed class SchemaInstallerTests
{
    private static readonly IReadOnlyList<SchemaScript> Scripts = SchemaScript.Of("Sqlite");

    [Fact]
    public async Task Installing_again_changes_nothing()
    {
        await using var store = await SqliteStore.NewAsync();
        await store.CommitAsync(Desk.File(1, Desk.Created()));
        var before = await store.QueryAsync("select sql from sqlite_master order by name");

        await store.Installer.InstallAsync(CancellationToken.None);

        Assert.Equal(before, await store.QueryAsync("select sql from sqlite_master order by name"));
        Assert.NotNull(await store.Tickets.FindAsync(new TicketId(1), Desk.Everything, CancellationToken.None));
        Assert.Equal(Scripts.Select(script => $"{script.Version}|{script.Name}"), await store.QueryAsync("select version, name from ticketing_schema order by version"));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_with_both_versions()
    {
        await using var store = await SqliteStore.NewAsync();
        await store.QueryAsync("insert into ticketing_schema (version, name) values (999, '0999_later')");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => store.Installer.InstallAsync(CancellationToken.None));

        Assert.Contains("version 999", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"know {Scripts[^1].Version}.", refusal.Message, StringComparison.Ordinal);
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

        Assert.Equal([$"{Scripts.Count}"], await one.QueryAsync("select count(*) from ticketing_schema"));
        Assert.Equal(["wal"], await one.QueryAsync("pragma journal_mode"));
    }

    [Fact]
    public void A_database_in_memory_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Sqlite.SqliteFile(new SqliteConnectionStringBuilder { DataSource = ":memory:" }.ConnectionString));
}
