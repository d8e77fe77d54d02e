using System.Collections.Concurrent;
using Npgsql;
using Ticketing.Benchmarks.Databases;
using Ticketing.Tickets;

namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>All statements in one batch of one transaction: two journeys, of which the second one is the commit.</summary>
internal sealed class PostgreSqlCommitFloor(PostgreSqlBenchmarkDatabase database, CommitRows rows) : CommitFloor
{
    private readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);

    public override async Task RunAsync(TicketChange change, CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var statement in rows.Of(change))
        {
            var command = new NpgsqlBatchCommand(texts.GetOrAdd(statement.Sql, sql => FloorStatement.Numbered(sql, "$")));
            foreach (var value in statement.Values)
                command.Parameters.Add(value.ToPostgreSql());
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
        if (batch.BatchCommands[0].RecordsAffected != 1)
            throw new InvalidOperationException("Somebody was faster.");
        await transaction.CommitAsync(cancellationToken);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
