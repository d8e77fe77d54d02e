using Ticketing.Benchmarks.Databases;
using Ticketing.Tickets;

namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>Writes a change by hand, in one transaction with the store's durability. Thread-safe.</summary>
internal abstract class CommitFloor : IAsyncDisposable
{
    public static CommitFloor For(BenchmarkDatabase database, CommitRows rows) => database switch
    {
        PostgreSqlBenchmarkDatabase postgreSql => new PostgreSqlCommitFloor(postgreSql, rows),
        SqliteBenchmarkDatabase sqlite => new SqliteCommitFloor(sqlite, rows),
        _ => throw new NotSupportedException($"No floor is written for {database.Kind}."),
    };

    public abstract Task RunAsync(TicketChange change, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
