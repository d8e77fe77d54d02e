using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Ticketing.Storage.Relational.Schema;
using Ticketing.Testing;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests.PostgreSql;

public sealed class InstallerTests
{
    private static readonly IReadOnlyList<SchemaScript> Scripts = SchemaScript.Of("PostgreSql");

    [Fact]
    public void Both_databases_have_the_same_steps() =>
        Assert.Equal(SchemaScript.Of("Sqlite").Select(script => script.Name), Scripts.Select(script => script.Name));

    [Fact]
    public async Task Three_hosts_that_start_at_once_install_once()
    {
        await using var one = await PostgreSqlStore.WithoutTablesAsync(InSchema);
        await using var two = one.Beside(InSchema);
        await using var three = one.Beside(InSchema);

        await Task.WhenAll(
            ((PostgreSqlStore[])[one, two, three]).Select(store => Task.Run(() => store.Installer.InstallAsync(CancellationToken.None))));

        Assert.Equal([$"{Scripts.Count}"], await one.QueryAsync("select count(*) from support.ticketing_schema"));
        await one.CommitAsync(Desk.File(1, Desk.Created()));
        Assert.NotNull(await three.Tickets.FindAsync(new TicketId(1), Desk.Everything, CancellationToken.None));
    }

    [Fact]
    public async Task Installing_again_changes_nothing()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        await store.CommitAsync(Desk.File(1, Desk.Created()));
        var before = await store.QueryAsync(CatalogueSql.PostgreSql);

        await store.Installer.InstallAsync(CancellationToken.None);

        Assert.Equal(before, await store.QueryAsync(CatalogueSql.PostgreSql));
        Assert.NotNull(await store.Tickets.FindAsync(new TicketId(1), Desk.Everything, CancellationToken.None));
    }

    [Fact]
    public async Task The_script_for_administrators_makes_what_the_installer_makes_and_can_run_twice()
    {
        await using var installed = await PostgreSqlStore.WithoutTablesAsync(InSchema);
        await installed.Installer.InstallAsync(CancellationToken.None);
        await using var scripted = await PostgreSqlStore.WithoutTablesAsync(InSchema);

        await scripted.QueryAsync(scripted.Installer.GetInstallScript());
        await scripted.QueryAsync(scripted.Installer.GetInstallScript());

        Assert.Equal(await installed.QueryAsync(CatalogueSql.PostgreSql), await scripted.QueryAsync(CatalogueSql.PostgreSql));
        await scripted.Installer.InstallAsync(CancellationToken.None);
        await scripted.CommitAsync(Desk.File(1, Desk.Created()));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_with_both_versions()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        await store.QueryAsync("insert into ticketing_schema (version, name) values (999, '0999_later')");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => store.Installer.InstallAsync(CancellationToken.None));

        Assert.Contains("version 999", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"know {Scripts[^1].Version}.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_help_desks_in_one_database_know_nothing_of_each_other()
    {
        await using var one = await PostgreSqlStore.NewAsync();
        await using var other = one.Beside(options => options.TablePrefix = "other_");
        await other.Installer.InstallAsync(CancellationToken.None);

        await one.CommitAsync(Desk.File(1, Desk.Created("of one")));
        await other.CommitAsync(Desk.File(1, Desk.Created("of the other")));

        Assert.Equal("of one", (await one.Tickets.FindAsync(new TicketId(1), Desk.Everything, CancellationToken.None))?.Title);
        Assert.Equal("of the other", (await other.Tickets.FindAsync(new TicketId(1), Desk.Everything, CancellationToken.None))?.Title);
    }

    [Fact]
    public async Task A_data_source_of_the_hosts_with_another_schema_is_told_so()
    {
        await using var store = await PostgreSqlStore.WithoutTablesAsync();
        await using var source = NpgsqlDataSource.Create(store.ConnectionString);
        await using var services = new ServiceCollection()
            .AddTicketing(t => t.UseDapper(d => d.UsePostgreSql(source, InSchema)))
            .BuildServiceProvider();

        var refusal = await Assert.ThrowsAsync<PostgresException>(
            () => services.GetRequiredService<SchemaInstaller>().InstallAsync(CancellationToken.None));

        Assert.Contains("The schema support is asked for and the connections have public.", refusal.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_source_of_the_hosts_serves_and_stays_open()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        await using var source = NpgsqlDataSource.Create(store.ConnectionString);
        await using (
            var services = new ServiceCollection().AddTicketing(t => t.UseDapper(d => d.UsePostgreSql(source))).BuildServiceProvider())
            await services.GetRequiredService<ITicketingStore>().CommitAsync(
                Desk.Commit(Desk.File(1, Desk.Created())), CancellationToken.None);

        await using var command = source.CreateCommand("select count(*) from ticketing_tickets");
        Assert.Equal(1L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1desk")]
    [InlineData("desk\"; drop schema public; --")]
    [InlineData("it's")]
    public async Task A_schema_that_is_no_name_is_refused(string schema) =>
        await Assert.ThrowsAsync<ArgumentException>(() => PostgreSqlStore.WithoutTablesAsync(options => options.Schema = schema));

    private static void InSchema(Ticketing.Storage.PostgreSql.PostgreSqlStorageOptions options) => options.Schema = "support";
}
