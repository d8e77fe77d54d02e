using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Ticketing.Storage.Relational;
using Ticketing.Testing;

namespace Ticketing.Storage.EfCore.Tests;

/// <summary>An empty database of its own, deleted afterwards.</summary>
internal abstract class TestDatabase : IAsyncDisposable
{
    public static readonly IReadOnlyList<string> Kinds = ["sqlite", "postgresql"];

    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> PreparedFiles = new();

    public abstract string ConnectionString { get; }

    /// <summary>What the names of a store's tables begin with.</summary>
    public string TablePrefix { get; init; } = "ticketing_";

    public static async Task<TestDatabase> NewAsync(string kind, string tablePrefix = "ticketing_") => kind == "sqlite"
        ? new SqliteTestDatabase { TablePrefix = tablePrefix }
        : new PostgresTestDatabase(await PostgresServer.SharedAsync(), await (await PostgresServer.SharedAsync()).NewDatabaseAsync())
        {
            TablePrefix = tablePrefix,
        };

    /// <summary>A copy of a database that is prepared once for each kind and prefix: to prepare one takes longer than most tests.</summary>
    public static async Task<TestDatabase> CopyAsync(string kind, string tablePrefix, Func<TestDatabase, Task> prepare)
    {
        if (kind == "sqlite")
        {
            var prepared = PreparedFiles.GetOrAdd(tablePrefix, _ => new(() => SqliteTestDatabase.PrepareAsync(tablePrefix, prepare)));
            return new SqliteTestDatabase(await prepared.Value) { TablePrefix = tablePrefix };
        }

        var server = await PostgresServer.SharedAsync();
        var copy = await server.NewDatabaseAsync(
            tablePrefix, empty => prepare(new PostgresTestDatabase(server, empty) { TablePrefix = tablePrefix }));
        return new PostgresTestDatabase(server, copy) { TablePrefix = tablePrefix };
    }

    /// <summary>Chooses it for a store.</summary>
    public abstract void Use<TBuilder>(TBuilder storage)
        where TBuilder : RelationalStorageBuilder;

    /// <summary>Chooses it for a host's context.</summary>
    public abstract void Use(DbContextOptionsBuilder options);

    /// <summary>Waits until nobody's transaction holds up the feed of events.</summary>
    public virtual Task SettledAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public abstract ValueTask DisposeAsync();

    private sealed class SqliteTestDatabase : TestDatabase
    {
        private readonly string path = Path.Combine(Path.GetTempPath(), $"ticketing-{Guid.NewGuid():N}.db");

        public SqliteTestDatabase(byte[]? content = null)
        {
            if (content is not null)
                File.WriteAllBytes(path, content);
        }

        public override string ConnectionString => $"Data Source={path}";

        public override void Use<TBuilder>(TBuilder storage) =>
            storage.UseSqlite(ConnectionString, options => options.TablePrefix = TablePrefix);

        public override void Use(DbContextOptionsBuilder options) => options.UseSqlite(ConnectionString);

        public static async Task<byte[]> PrepareAsync(string tablePrefix, Func<TestDatabase, Task> prepare)
        {
            await using var database = new SqliteTestDatabase { TablePrefix = tablePrefix };
            await prepare(database);
            await using var connection = new SqliteConnection(database.ConnectionString);
            await connection.OpenAsync();
            await using var checkpoint = connection.CreateCommand();
            // What is in the log behind the file is written into it.
            checkpoint.CommandText = "pragma wal_checkpoint(truncate)";
            await checkpoint.ExecuteNonQueryAsync();
            return await File.ReadAllBytesAsync(database.path);
        }

        public override ValueTask DisposeAsync()
        {
            using var pooled = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(pooled);
            foreach (var suffix in (string[])["", "-wal", "-shm"])
                File.Delete(path + suffix);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class PostgresTestDatabase(PostgresServer server, string connectionString) : TestDatabase
    {
        public override string ConnectionString => connectionString;

        public override void Use<TBuilder>(TBuilder storage) =>
            storage.UsePostgreSql(ConnectionString, options => options.TablePrefix = TablePrefix);

        public override void Use(DbContextOptionsBuilder options) => options.UseNpgsql(ConnectionString);

        public override Task SettledAsync(CancellationToken cancellationToken) =>
            PostgresServer.SettledAsync(connectionString, cancellationToken);

        public override async ValueTask DisposeAsync()
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(connectionString));
            await server.DropAsync(connectionString);
        }
    }
}
