using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Ticketing.Conformance;
using Ticketing.Counters.Upkeep;
using Ticketing.Desk;
using Ticketing.Search.Analysis;
using Ticketing.Setup;
using Ticketing.Storage.PostgreSql;
using Ticketing.Storage.Sqlite;
using Ticketing.Storage.Tests.Upgrades;
using Ticketing.Testing;

namespace Ticketing.Storage.Tests;

/// <summary>A help desk on a store of its own, with its tables, deleted afterwards.</summary>
internal sealed class OpenStore : IAsyncDisposable
{
    private static readonly Dictionary<StoreKind, Lazy<Task<byte[]>>> SqliteTables =
        ((StoreKind[])[StoreKind.DapperSqlite, StoreKind.EfCoreSqlite]).ToDictionary(
            kind => kind, kind => new Lazy<Task<byte[]>>(() => MakeSqliteTablesAsync(kind)));

    private readonly ServiceProvider services;
    private readonly Func<Task> delete;

    private OpenStore(Action<TicketingBuilder> use, Func<Task> delete, string connectionString = "")
    {
        ConnectionString = connectionString;
        services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log))
            .AddTicketing(t =>
            {
                use(t);
                t.Configure(options =>
                {
                    options.Administrators.Add("root");
                    options.AdministratorsOf("acme").UnionWith(["root", "ada"]);
                });
            })
            .BuildServiceProvider();
        this.delete = delete;
    }

    /// <summary>Where its tables are; empty when it is in memory.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether that is a file.</summary>
    public bool IsSqlite => ConnectionString.StartsWith("Data Source", StringComparison.Ordinal);

    /// <summary>What is logged.</summary>
    public LoggedLines Log { get; } = new();

    public IStoreFaults Faults => services.GetRequiredService<IStoreFaults>();

    public CounterUpkeep Counters => services.GetRequiredService<CounterUpkeep>();

    public TicketingSetup Setup => services.GetRequiredService<TicketingSetup>();

    public StoreUnderTest UnderTest => StoreUnderTest.From(services, services.GetRequiredService<Analyzer>().Terms);

    /// <summary>Waits while the database is known to be down.</summary>
    public Task Available { get; private set; } = Task.CompletedTask;

    public TicketDesk Desk => services.GetRequiredService<TicketDesk>();

    public T Get<T>()
        where T : class => services.GetRequiredService<T>();

    /// <summary>A store on a copy of a database of the schema before (<see cref="KeptDatabase"/>), which it has not upgraded.</summary>
    public static async Task<OpenStore> OpenKeptAsync(StoreKind kind)
    {
        if (kind is StoreKind.DapperSqlite or StoreKind.EfCoreSqlite)
            return OnSqlite(kind, tables: await KeptDatabase.FileAsync(), add: AddTransfer);
        var server = await PostgresServer.SharedAsync();
        var connectionString = await server.NewDatabaseAsync("kept", KeptDatabase.RestoreAsync);
        return On(kind, connectionString, () => server.DropAsync(connectionString), add: AddTransfer);

        static void AddTransfer(TicketingBuilder ticketing) => ticketing.AddTransfer();
    }

    /// <summary>A store without tables.</summary>
    public static async Task<OpenStore> NotSetUpAsync(StoreKind kind) => kind switch
    {
        StoreKind.InMemory => InMemory(null),
        StoreKind.DapperSqlite or StoreKind.EfCoreSqlite => OnSqlite(kind),
        _ => await OnServerAsync(kind, await PostgresServer.SharedAsync()),
    };

    /// <summary>
    /// A store on a file, on a database of the shared server, or in memory. Its tables are a copy of those that a store of its kind has
    /// made once: making them takes longer than most tests.
    /// </summary>
    /// <param name="kind">Which.</param>
    /// <param name="add">What the host adds besides.</param>
    public static async Task<OpenStore> OpenAsync(StoreKind kind, Action<TicketingBuilder>? add = null) => kind switch
    {
        StoreKind.InMemory => InMemory(add),
        StoreKind.DapperSqlite or StoreKind.EfCoreSqlite => OnSqlite(kind, tables: await SqliteTables[kind].Value, add: add),
        _ => await OpenAsync(kind, await PostgresServer.SharedAsync(), add),
    };

    /// <summary>A store on a database of a server.</summary>
    public static async Task<OpenStore> OpenAsync(StoreKind kind, PostgresServer server, Action<TicketingBuilder>? add = null)
    {
        var connectionString = await server.NewDatabaseAsync($"tables of {kind}", InstallAsync);
        return On(kind, connectionString, () => server.DropAsync(connectionString), add: add);

        async Task InstallAsync(string empty)
        {
            await using var store = Beside(kind, empty);
            await store.Setup.RunAsync(CancellationToken.None);
        }
    }

    /// <summary>A store whose tables it has made itself.</summary>
    public static async Task<OpenStore> OpenNewAsync(StoreKind kind) => await InstalledAsync(await NotSetUpAsync(kind));

    /// <summary>A store whose tables have names of their own; on a server in a schema of their own too.</summary>
    public static async Task<OpenStore> OpenPrefixedAsync(StoreKind kind, string prefix) => await InstalledAsync(
        kind is StoreKind.DapperSqlite or StoreKind.EfCoreSqlite
            ? OnSqlite(kind, prefix)
            : await OnServerAsync(kind, await PostgresServer.SharedAsync(), prefix));

    private static async Task<OpenStore> OnServerAsync(StoreKind kind, PostgresServer server, string? prefix = null)
    {
        var connectionString = await server.NewDatabaseAsync();
        return On(kind, connectionString, () => server.DropAsync(connectionString), prefix);
    }

    /// <summary>Another store, as another process has it, on a database that somebody else has made and deletes.</summary>
    public static OpenStore Beside(StoreKind kind, string connectionString, Action<TicketingBuilder>? add = null) =>
        On(kind, connectionString, () => Task.CompletedTask, add: add);

    /// <summary>Runs SQL that no port has, on a connection of its own.</summary>
    public async Task<object?> ExecuteAsync(string sql)
    {
        await using var connection = NewConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    /// <summary>The rows that SQL reads, a line each.</summary>
    public async Task<List<string>> QueryAsync(string sql)
    {
        await using var connection = NewConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }

    /// <summary>A connection of another program's, in no pool.</summary>
    public DbConnection NewConnection() => IsSqlite
        ? new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString)
        : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);

    /// <summary>Lets a database go down and come back, and finds all connections that died with it.</summary>
    public async Task OutlastAsync(Task outage, CancellationToken cancellationToken)
    {
        Available = outage;
        await outage;
        for (var answers = 0; answers < 20; answers++)
        {
            try
            {
                await Task.WhenAll(
                    Enumerable.Range(0, 20).Select(_ => UnderTest.Directory.FindTeamAsync("default", "any", cancellationToken)));
            }
            catch (DbException)
            {
                answers = 0;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await delete();
    }

    private static OpenStore InMemory(Action<TicketingBuilder>? add)
    {
        Action<TicketingBuilder> use = t => t.UseInMemoryStore();
        return new(use + add, () => Task.CompletedTask);
    }

    private static OpenStore On(
        StoreKind kind, string connectionString, Func<Task> delete, string? prefix = null, Action<TicketingBuilder>? add = null)
    {
        Action<TicketingBuilder> use = kind switch
        {
            StoreKind.DapperSqlite => t => t.UseDapper(d => d.UseSqlite(connectionString, Name)),
            StoreKind.EfCoreSqlite => t => t.UseEfCore(ef => ef.UseSqlite(connectionString, Name)),
            StoreKind.DapperPostgreSql => t => t.UseDapper(d => d.UsePostgreSql(connectionString, NameInSchema)),
            StoreKind.EfCorePostgreSql => t => t.UseEfCore(ef => ef.UsePostgreSql(connectionString, NameInSchema)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "On no database."),
        };
        return new(use + add, delete, connectionString);

        void Name(SqliteStorageOptions options) => options.TablePrefix = prefix ?? options.TablePrefix;

        void NameInSchema(PostgreSqlStorageOptions options)
        {
            options.TablePrefix = prefix ?? options.TablePrefix;
            options.Schema = prefix is null ? null : "Support";
        }
    }

    private static OpenStore OnSqlite(
        StoreKind kind, string? prefix = null, byte[]? tables = null, Action<TicketingBuilder>? add = null)
    {
        var path = Path.Combine(Path.GetTempPath(), $"ticketing-{Guid.NewGuid():N}.db");
        if (tables is not null)
            File.WriteAllBytes(path, tables);
        return On(kind, new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString, DeleteAsync, prefix, add);

        Task DeleteAsync()
        {
            foreach (var suffix in (string[])["", "-wal", "-shm"])
                File.Delete(path + suffix);
            return Task.CompletedTask;
        }
    }

    private static async Task<byte[]> MakeSqliteTablesAsync(StoreKind kind)
    {
        await using var store = await OpenNewAsync(kind);
        // What is in the log behind the file is written into it.
        await store.ExecuteAsync("pragma wal_checkpoint(truncate)");
        return await File.ReadAllBytesAsync(new SqliteConnectionStringBuilder(store.ConnectionString).DataSource);
    }

    private static async Task<OpenStore> InstalledAsync(OpenStore store)
    {
        await store.services.GetRequiredService<TicketingSetup>().RunAsync(CancellationToken.None);
        return store;
    }
}
