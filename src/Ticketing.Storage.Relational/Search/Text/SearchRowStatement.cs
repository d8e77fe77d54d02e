using System.Data.Common;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>Runs a statement for each row of terms: many at once where the database is across a network, else one that is prepared once.</summary>
internal static class SearchRowStatement
{
    public static async Task ExecuteAsync(
        DbTransaction transaction, RelationalDialect dialect, string sql, IEnumerable<SearchRow> rows, CancellationToken cancellationToken)
    {
        if (dialect.MostInBatch == 1)
        {
            await EachAsync(transaction, sql, rows, cancellationToken);
            return;
        }

        foreach (var part in rows.Chunk(dialect.MostInBatch))
            await TogetherAsync(transaction, sql, part, cancellationToken);
    }

    public static DbCommand New(DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // One of the writer's constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    public static void Bind(DbParameterCollection parameters, Func<DbParameter> create, params ReadOnlySpan<(string Name, object Value)> values)
    {
        foreach (var (name, value) in values)
        {
            var parameter = create();
            parameter.ParameterName = name;
            parameter.Value = value;
            parameters.Add(parameter);
        }
    }

    private static async Task EachAsync(DbTransaction transaction, string sql, IEnumerable<SearchRow> rows, CancellationToken cancellationToken)
    {
        DbCommand? command = null;
        try
        {
            foreach (var row in rows)
            {
                if (command is null)
                {
                    command = New(transaction, sql);
                    Bind(command.Parameters, command.CreateParameter, row);
                }
                else
                {
                    var values = (ReadOnlySpan<object>)[row.Id, row.Title, row.Body, row.Internal];
                    for (var i = 0; i < values.Length; i++)
                        command.Parameters[i].Value = values[i];
                }

                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        finally
        {
            if (command is not null)
                await command.DisposeAsync();
        }
    }

    private static async Task TogetherAsync(DbTransaction transaction, string sql, SearchRow[] rows, CancellationToken cancellationToken)
    {
        await using var batch = transaction.Connection!.CreateBatch();
        batch.Transaction = transaction;
        foreach (var row in rows)
        {
            var command = batch.CreateBatchCommand();
#pragma warning disable CA2100 // One of the writer's constants.
            command.CommandText = sql;
#pragma warning restore CA2100
            Bind(command.Parameters, command.CreateParameter, row);
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Bind(DbParameterCollection parameters, Func<DbParameter> create, SearchRow row) =>
        Bind(parameters, create, ("@Id", row.Id), ("@Title", row.Title), ("@Body", row.Body), ("@Internal", row.Internal));
}
