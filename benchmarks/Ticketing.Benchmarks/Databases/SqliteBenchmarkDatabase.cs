using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Benchmarks.Loading;
using Ticketing.Storage.Relational;

namespace Ticketing.Benchmarks.Databases;

/// <summary>A SQLite file in the folder of <c>--sqlite</c>.</summary>
internal sealed class SqliteBenchmarkDatabase(string folder, int size) : BenchmarkDatabase(size)
{
    // As the store's readers are.
    private const string ReadingPragmas = "pragma query_only = on; pragma cache_size = -8192;";

    public string File { get; } = Path.Combine(folder, $"bench_{Label(size)}.db");

    public override string Kind => "sqlite";

    public override void UseFor(RelationalStorageBuilder store) => store.UseSqlite($"Data Source={File}");

    public override Task RecreateAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        foreach (var part in new[] { "", "-wal", "-shm", "-journal" })
            System.IO.File.Delete(File + part);
        return Task.CompletedTask;
    }

    public override Task<bool> ExistsAsync(CancellationToken cancellationToken) => Task.FromResult(System.IO.File.Exists(File));

    public override IBulkLoad NewLoad() => new SqliteBulkLoad(File);

    public override async ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection($"Data Source={File};Cache=Private;Mode=ReadWrite");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = ReadingPragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
        return connection;
    }

    public override Task<long> BytesAsync(CancellationToken cancellationToken) => Task.FromResult(new FileInfo(File).Length);

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        return ValueTask.CompletedTask;
    }
}
