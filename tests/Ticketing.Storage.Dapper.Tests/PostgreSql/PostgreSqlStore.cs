using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Ticketing.Conformance;
using Ticketing.Search.Analysis;
using Ticketing.Storage.PostgreSql;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Schema;
using Ticketing.Testing;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests.PostgreSql;

/// <summary>A store on a PostgreSQL database of its own, deleted afterwards.</summary>
internal sealed class PostgreSqlStore : IAsyncDisposable
{
    private readonly PostgresServer? owner;
    private readonly ServiceProvider services;

    private PostgreSqlStore(PostgresServer? owner, string connectionString, Action<PostgreSqlStorageOptions>? configure)
    {
        this.owner = owner;
        ConnectionString = connectionString;
        services = new ServiceCollection()
            .AddTicketing(t => t.UseDapper(d => d.UsePostgreSql(connectionString, configure)))
            .BuildServiceProvider();
    }

    public string ConnectionString { get; }

    public ITicketingStore Writes => services.GetRequiredService<ITicketingStore>();

    public ITicketReader Tickets => services.GetRequiredService<ITicketReader>();

    public ITicketSearch Search => services.GetRequiredService<ITicketSearch>();

    public IEventFeed Feed => services.GetRequiredService<IEventFeed>();

    public IDirectory Directory => services.GetRequiredService<IDirectory>();

    public IRelationalDatabase Database => services.GetRequiredService<IRelationalDatabase>();

    public SchemaInstaller Installer => services.GetRequiredService<SchemaInstaller>();

    /// <summary>The ports, as the conformance kit takes them.</summary>
    public StoreUnderTest UnderTest => StoreUnderTest.From(services, services.GetRequiredService<Analyzer>().Terms);

    /// <summary>A store with its tables.</summary>
    public static async Task<PostgreSqlStore> NewAsync()
    {
        var server = await PostgresServer.SharedAsync();
        return new(server, await server.NewDatabaseAsync("tables", InstallAsync), configure: null);
    }

    /// <summary>A store with a copy of tables that are filled, and analysed, once for each statement that fills them.</summary>
    public static async Task<PostgreSqlStore> FilledAsync(string sql)
    {
        var server = await PostgresServer.SharedAsync();
        return new(server, await server.NewDatabaseAsync(sql, FillAsync), configure: null);

        async Task FillAsync(string connectionString)
        {
            await InstallAsync(connectionString);
            await using var store = On(connectionString);
            await store.QueryAsync(sql);
            await store.QueryAsync("vacuum analyze");
        }
    }

    /// <summary>A store on an empty database.</summary>
    public static async Task<PostgreSqlStore> WithoutTablesAsync(Action<PostgreSqlStorageOptions>? configure = null)
    {
        var server = await PostgresServer.SharedAsync();
        return new(server, await server.NewDatabaseAsync(), configure);
    }

    /// <summary>A store on a database that somebody else deletes.</summary>
    public static PostgreSqlStore On(string connectionString, Action<PostgreSqlStorageOptions>? configure = null) =>
        new(null, connectionString, configure);

    /// <summary>Another store with connections of its own on the same database, as another process has them.</summary>
    public PostgreSqlStore Beside(Action<PostgreSqlStorageOptions>? configure = null) => On(ConnectionString, configure);

    public Task<CommitOutcome> CommitAsync(params TicketChange[] changes) =>
        Writes.CommitAsync(Desk.Commit(changes), CancellationToken.None);

    /// <summary>Runs SQL that no port has.</summary>
    public async Task<List<string>> QueryAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // A test's own text.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (owner is not null)
            await owner.DropAsync(ConnectionString);
    }

    private static async Task InstallAsync(string connectionString)
    {
        await using var store = On(connectionString);
        await store.Installer.InstallAsync(CancellationToken.None);
    }
}
