using Microsoft.Data.Sqlite;
using Ticketing.Storage.Relational.Schema;
using Ticketing.Testing;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

public sealed class SchemaInstallerTests
{
    private static readonly IReadOnlyList<SchemaScript> Scripts = SchemaScript.Of("Sqlite");

    [Fact]
    public async Task Installing_again_changes_nothing()
    {
        await using var store = await SqliteStore.InstalledAsync();
        await store.CommitAsync(Desk.File(1, Desk.Created()));
        var before = await store.QueryAsync("select sql from sqlite_master order by name");

        await store.Installer.InstallAsync(CancellationToken.None);

        Assert.Equal(before, await store.QueryAsync("select sql from sqlite_master order by name"));
        Assert.NotNull(await store.Tickets.FindAsync(new TicketId(1), Desk.Everything, CancellationToken.None));
        Assert.Equal(
            Scripts.Select(script => $"{script.Version}|{script.Name}"),
            await store.QueryAsync("select version, name from ticketing_schema order by version"));
    }

    [Fact]
    public async Task Texts_of_a_database_of_version_1_are_found_after_the_upgrade()
    {
        await using var store = SqliteStore.WithoutTables();
        await store.QueryAsync(Scripts[0].Sql);
        await store.QueryAsync(
            """
            create table ticketing_schema (version integer not null primary key, name text not null);
            insert into ticketing_schema values (1, '0001_tickets');
            insert into ticketing_search (rowid, title, body) values (1, 'paper jam', 'printer room'), (2, 'zebra', ' late');
            insert into ticketing_search_internal (rowid, title, body, internal) values (2, 'zebra', ' late', ' secret remark');
            """);

        await store.Installer.InstallAsync(CancellationToken.None);

        Assert.Equal(
            ["1| paper jam | printer room |", "2| zebra | late | secret remark "],
            await store.QueryAsync("select ticket_id, title, body, internal from ticketing_ticket_terms order by ticket_id"));
        foreach (var (words, ticket) in
            ((string, string)[])[("\"paper jam\"", "1"), ("room", "1"), ("late", "2"), ("internal : remark", "2")])
            Assert.Equal([ticket], await store.QueryAsync($"select rowid from ticketing_search where ticketing_search match '{words}'"));
        await store.QueryAsync("insert into ticketing_search (ticketing_search, rank) values ('integrity-check', 1)");
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_with_both_versions()
    {
        await using var store = await SqliteStore.InstalledAsync();
        await store.QueryAsync("insert into ticketing_schema (version, name) values (999, '0999_later')");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => store.Installer.InstallAsync(CancellationToken.None));

        Assert.Contains("version 999", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"know {Scripts[^1].Version}.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_for_administrators_makes_what_the_installer_makes_and_can_run_twice()
    {
        await using var installed = await SqliteStore.InstalledAsync();
        await using var scripted = SqliteStore.WithoutTables();

        await scripted.QueryAsync(scripted.Installer.GetInstallScript());
        await scripted.QueryAsync(scripted.Installer.GetInstallScript());

        Assert.Equal(await installed.QueryAsync(CatalogueSql.Sqlite), await scripted.QueryAsync(CatalogueSql.Sqlite));
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
        Assert.Throws<ArgumentException>(
            () => new Sqlite.SqliteFile(new SqliteConnectionStringBuilder { DataSource = ":memory:" }.ConnectionString));
}
