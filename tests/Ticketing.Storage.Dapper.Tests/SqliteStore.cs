using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Conformance;
using Ticketing.Search.Analysis;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Schema;
using Ticketing.Storage.Relational.Search.Text;
using Ticketing.Storage.Sqlite;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>A store on a SQLite file of its own, deleted afterwards.</summary>
internal sealed class SqliteStore : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> Tables = new(() => FileAsync(InstalledAsync()));
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Prepared = new();

    private readonly ServiceProvider services;
    private readonly bool ownsFile;

    private SqliteStore(string path, bool ownsFile, string more, Action<SqliteStorageOptions>? configure = null)
    {
        Path = path;
        this.ownsFile = ownsFile;
        services = new ServiceCollection()
            .AddTicketing(t => t.UseDapper(d => d.UseSqlite($"Data Source={path}{more}", configure)))
            .BuildServiceProvider();
    }

    public string Path { get; }

    public ITicketingStore Writes => services.GetRequiredService<ITicketingStore>();

    public ITicketReader Tickets => services.GetRequiredService<ITicketReader>();

    public ITicketSearch Search => services.GetRequiredService<ITicketSearch>();

    public IEventFeed Feed => services.GetRequiredService<IEventFeed>();

    public IDirectory Directory => services.GetRequiredService<IDirectory>();

    public IDocuments Documents => services.GetRequiredService<IDocuments>();

    public SchemaInstaller Installer => services.GetRequiredService<SchemaInstaller>();

    public IRelationalDatabase Database => services.GetRequiredService<IRelationalDatabase>();

    public SearchTerms Terms => services.GetRequiredService<SearchTerms>();

    /// <summary>The ports, as the conformance kit takes them.</summary>
    public StoreUnderTest UnderTest => StoreUnderTest.From(services, services.GetRequiredService<Analyzer>().Terms);

    /// <summary>A store with its tables: a copy of those that one has made once, which takes longer than most tests.</summary>
    public static async Task<SqliteStore> NewAsync()
    {
        var store = WithoutTables();
        await File.WriteAllBytesAsync(store.Path, await Tables.Value);
        return store;
    }

    /// <summary>A store with a copy of tables that are filled once for each statement that fills them.</summary>
    public static async Task<SqliteStore> FilledAsync(string sql)
    {
        var store = WithoutTables();
        await File.WriteAllBytesAsync(store.Path, await Prepared.GetOrAdd(sql, _ => new(() => FileAsync(FillAsync()))).Value);
        return store;

        async Task<SqliteStore> FillAsync()
        {
            var filled = await NewAsync();
            await filled.QueryAsync(sql);
            return filled;
        }
    }

    /// <summary>A store with tables that it has made itself.</summary>
    public static async Task<SqliteStore> InstalledAsync(Action<SqliteStorageOptions>? configure = null)
    {
        var store = WithoutTables(configure);
        await store.Installer.InstallAsync(CancellationToken.None);
        return store;
    }

    public static SqliteStore WithoutTables(Action<SqliteStorageOptions>? configure = null) =>
        new(System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"ticketing-{Guid.NewGuid():N}.db"), ownsFile: true, "", configure);

    /// <summary>Another store with connections of its own on the same file, as another process has them.</summary>
    public SqliteStore Beside(Action<SqliteStorageOptions>? configure = null) =>
        new(Path, ownsFile: false, ";Default Timeout=29", configure);

    /// <summary>Runs SQL that no port has.</summary>
    public async Task<List<string>> QueryAsync(string sql, Action<SqliteCommand>? bind = null)
    {
        await using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        bind?.Invoke(command);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (!ownsFile)
            return;
        foreach (var suffix in (string[])["", "-wal", "-shm"])
            File.Delete(Path + suffix);
    }

    // The file of a store that nobody needs any more.
    private static async Task<byte[]> FileAsync(Task<SqliteStore> making)
    {
        await using var store = await making;
        // What is in the log behind the file is written into it.
        await store.QueryAsync("pragma wal_checkpoint(truncate)");
        return await File.ReadAllBytesAsync(store.Path);
    }
}
