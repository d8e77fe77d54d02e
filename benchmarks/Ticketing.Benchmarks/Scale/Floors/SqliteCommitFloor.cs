using Microsoft.Data.Sqlite;
using Ticketing.Benchmarks.Databases;
using Ticketing.Tickets;

namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>One connection that stays open, as the store's, and statements that stay prepared; writers queue up.</summary>
internal sealed class SqliteCommitFloor : CommitFloor
{
    private const string Pragmas =
        "pragma journal_mode = wal; pragma cache_size = -32768; pragma wal_autocheckpoint = 8000; pragma synchronous = normal;";

    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly SqliteConnection connection;
    private readonly CommitRows rows;
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public SqliteCommitFloor(SqliteBenchmarkDatabase database, CommitRows rows)
    {
        this.rows = rows;
        connection = new($"Data Source={database.File};Pooling=False");
        connection.Open();
        using var pragmas = new SqliteCommand(Pragmas, connection);
        pragmas.ExecuteNonQuery();
    }

    public override async Task RunAsync(TicketChange change, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            Run("begin immediate", []);
            foreach (var statement in rows.Of(change))
            {
                if (Run(statement.Sql, statement.Values) == 0 && statement.MustChange)
                    throw new InvalidOperationException("Somebody was faster.");
            }

            Run("commit", []);
        }
        catch
        {
            Run("rollback", []);
            throw;
        }
        finally
        {
            writing.Release();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var command in prepared.Values)
            await command.DisposeAsync();
        await connection.DisposeAsync();
        writing.Dispose();
    }

    private int Run(string sql, FloorValue[] values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = new SqliteCommand(FloorStatement.Numbered(sql, "@p"), connection);
            for (var place = 0; place < values.Length; place++)
                command.Parameters.Add(FloorValue.NewSqlite(place));
            prepared.Add(sql, command);
        }

        for (var place = 0; place < values.Length; place++)
            values[place].SetTo(command.Parameters[place]);
        return command.ExecuteNonQuery();
    }
}
