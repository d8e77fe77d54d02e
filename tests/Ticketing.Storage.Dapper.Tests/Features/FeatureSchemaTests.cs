using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Storage.Dapper.Tests.PostgreSql;
using Ticketing.Storage.Relational;
using Ticketing.Storage.Relational.Schema;

namespace Ticketing.Storage.Dapper.Tests.Features;

/// <summary>Tables of a feature are installed, checked and upgraded as the library's own are.</summary>
public sealed class FeatureSchemaTests
{
    private const string Versions = "select feature, version, name from ticketing_feature_schema order by version";

    private static readonly Assembly Scripts = typeof(FeatureSchemaTests).Assembly;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task They_are_installed_once_and_steps_that_lack_are_taken(bool postgres)
    {
        await using var database = await Place.NewAsync(postgres);
        await using var plain = database.Open(_ => { });
        await Installer(plain).InstallAsync(CancellationToken.None);
        await using var services = database.Open(t => t.AddSchema("stock", Scripts).AddSchema("stock", Scripts));
        Assert.False(await Installer(services).IsInstalledAsync(CancellationToken.None));

        await Installer(services).InstallAsync(CancellationToken.None);
        await Installer(services).InstallAsync(CancellationToken.None);

        Assert.True(await Installer(services).IsInstalledAsync(CancellationToken.None));
        Assert.Equal(["stock|1|0001_stock", "stock|2|0002_shelves"], await database.QueryAsync(Versions));

        // As an earlier version of the feature left it.
        await database.QueryAsync(
            "delete from ticketing_feature_schema where version = 2; drop table ticketing_stock_shelves; "
            + "insert into ticketing_stock values (1, 'kept')");
        Assert.False(await Installer(services).IsInstalledAsync(CancellationToken.None));
        await Installer(services).InstallAsync(CancellationToken.None);

        Assert.Equal(["1|kept"], await database.QueryAsync("select id, name from ticketing_stock"));
        Assert.Equal(["0"], await database.QueryAsync("select count(*) from ticketing_stock_shelves"));
        Assert.True(await Installer(plain).IsInstalledAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_database_that_is_newer_than_the_feature_is_refused_by_its_name(bool postgres)
    {
        await using var database = await Place.NewAsync(postgres);
        await using var services = database.Open(t => t.AddSchema("stock", Scripts));
        await Installer(services).InstallAsync(CancellationToken.None);
        await database.QueryAsync("insert into ticketing_feature_schema (feature, version, name) values ('stock', 7, '0007_later')");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Installer(services).InstallAsync(CancellationToken.None));

        Assert.Contains("version 7 of 'stock's tables", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("know 2.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_script_for_administrators_has_them_and_can_run_twice(bool postgres)
    {
        await using var database = await Place.NewAsync(postgres);
        await using var services = database.Open(t => t.AddSchema("stock", Scripts));
        var script = Installer(services).GetInstallScript();

        await database.QueryAsync(script);
        await database.QueryAsync(script);

        Assert.True(await Installer(services).IsInstalledAsync(CancellationToken.None));
        Assert.Equal(["2"], await database.QueryAsync("select count(*) from ticketing_feature_schema"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task They_have_the_prefix_of_the_host_and_are_read_and_written_with_it(bool postgres)
    {
        await using var database = await Place.NewAsync(postgres);
        await using var services = database.Open(t => t.AddSchema("stock", Scripts), prefix: "desk_");
        await Installer(services).InstallAsync(CancellationToken.None);
        var stock = services.GetRequiredService<TicketingDatabase>();

        await stock.WriteAsync(
            async (transaction, token) =>
            {
                await using var command = transaction.Connection!.CreateCommand();
                command.Transaction = transaction;
#pragma warning disable CA2100 // A constant.
                command.CommandText = stock.Sql("insert into ticketing_stock (id, name) values (1, 'Lamp')");
#pragma warning restore CA2100
                return await command.ExecuteNonQueryAsync(token);
            },
            CancellationToken.None);
        var read = await stock.ReadAsync(
            async (connection, token) =>
            {
                await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant.
                command.CommandText = stock.Sql("select name from ticketing_stock");
#pragma warning restore CA2100
                return await command.ExecuteScalarAsync(token);
            },
            CancellationToken.None);

        Assert.Equal(("desk_", postgres ? "PostgreSql" : "Sqlite", "Lamp"), (stock.Prefix, stock.Dialect, read));
        Assert.Equal(["1|Lamp"], await database.QueryAsync("select id, name from desk_stock"));
        Assert.Equal(["2"], await database.QueryAsync("select count(*) from desk_feature_schema"));
    }

    [Fact]
    public async Task Two_features_of_one_name_are_refused()
    {
        await using var database = await Place.NewAsync(postgres: false);

        Assert.Throws<ArgumentException>(
            () => database.Open(t => t.AddSchema("stock", Scripts).AddSchema("stock", typeof(SchemaInstaller).Assembly)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Stock")]
    [InlineData("1stock")]
    [InlineData("stock'; drop table x; --")]
    [InlineData("a_feature_with_a_name_that_is_too_long")]
    public void A_name_that_is_none_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddTicketing(t => t.AddSchema(name, Scripts)));

    [Fact]
    public async Task A_feature_that_does_not_know_the_database_says_so()
    {
        await using var database = await Place.NewAsync(postgres: false);
        await using var services = database.Open(t => t.AddSchema("stock", typeof(Xunit.Assert).Assembly));

        var refusal = Assert.Throws<InvalidOperationException>(() => Installer(services));

        Assert.Contains("Sqlite/0001_stock.sql", refusal.Message, StringComparison.Ordinal);
    }

    private static SchemaInstaller Installer(ServiceProvider services) => services.GetRequiredService<SchemaInstaller>();

    /// <summary>An empty database of either kind.</summary>
    private sealed class Place(SqliteStore? file, PostgreSqlStore? server) : IAsyncDisposable
    {
        public static async Task<Place> NewAsync(bool postgres) =>
            postgres ? new(null, await PostgreSqlStore.WithoutTablesAsync()) : new(SqliteStore.WithoutTables(), null);

        public ServiceProvider Open(Action<TicketingBuilder> configure, string prefix = "ticketing_") => new ServiceCollection()
            .AddTicketing(t =>
            {
                t.UseDapper(d =>
                {
                    if (server is not null)
                        d.UsePostgreSql(server.ConnectionString, options => options.TablePrefix = prefix);
                    else
                        d.UseSqlite($"Data Source={file!.Path}", options => options.TablePrefix = prefix);
                });
                configure(t);
            })
            .BuildServiceProvider();

        public Task<List<string>> QueryAsync(string sql) => server is not null ? server.QueryAsync(sql) : file!.QueryAsync(sql);

        public async ValueTask DisposeAsync()
        {
            if (server is not null)
                await server.DisposeAsync();
            if (file is not null)
                await file.DisposeAsync();
        }
    }
}
