using System.Data;
using System.Data.Common;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Database;

/// <summary>
/// What a transaction writes: collected, then sent in that order, in one round trip where the driver has batches, else one by one by
/// commands that stay prepared. In a batch, many rows of one table after each other go in by one statement. Not thread-safe.
/// </summary>
internal sealed class WriteBatch(RelationalDialect dialect)
{
    // The server begins to work before all of an import has been sent.
    private const int MostAtOnce = 500;

    // Of fewer rows, arrays are no faster, and a statement for them would be prepared besides.
    private const int FewestTogether = 8;

    private readonly List<WriteStatement> statements = [];

    /// <summary>Adds a statement whose parameters are the properties of a row.</summary>
    public void Add<T>(string sql, T row, bool mustChange = false) =>
        statements.Add(new RowStatement<T>(dialect.Prefix.RewriteOnce(sql), row, mustChange));

    /// <summary>Adds the statement for each row.</summary>
    public void AddEach<T>(string sql, IEnumerable<T> rows)
    {
        foreach (var row in rows)
            Add(sql, row);
    }

    /// <summary>Sends all and forgets it.</summary>
    /// <exception cref="DBConcurrencyException">
    /// A statement that must change a row changed none. The transaction can only be rolled back.
    /// </exception>
    public async Task SendAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (transaction.Connection!.CanCreateBatch)
        {
            foreach (var part in statements.Chunk(MostAtOnce))
                await SendAtOnceAsync(transaction, [.. Together(part)], cancellationToken);
        }
        else
        {
            foreach (var statement in statements)
                await SendAsync(transaction, statement, cancellationToken);
        }

        statements.Clear();
    }

    private IEnumerable<WriteStatement> Together(WriteStatement[] part)
    {
        for (int first = 0, next; first < part.Length; first = next)
        {
            next = first + 1;
            while (next < part.Length && part[next].Sql == part[first].Sql && part[next].MustChange == part[first].MustChange)
                next++;
            var same = part[first..next];
            if (same.Length >= FewestTogether && part[first].Together(same, dialect) is { } one)
                yield return one;
            else
            {
                foreach (var statement in same)
                    yield return statement;
            }
        }
    }

    private static async Task SendAtOnceAsync(DbTransaction transaction, WriteStatement[] statements, CancellationToken cancellationToken)
    {
        await using var batch = transaction.Connection!.CreateBatch();
        batch.Transaction = transaction;
        foreach (var statement in statements)
        {
            var command = batch.CreateBatchCommand();
#pragma warning disable CA2100 // A constant of one of the classes of SQL.
            command.CommandText = statement.Sql;
#pragma warning restore CA2100
            statement.Bind(command.Parameters, command.CreateParameter);
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
        for (var i = 0; i < statements.Length; i++)
            Check(statements[i], batch.BatchCommands[i].RecordsAffected);
    }

    private static async Task SendAsync(DbTransaction transaction, WriteStatement statement, CancellationToken cancellationToken)
    {
        var command = KeptCommands.Of(transaction, statement.Sql);
        statement.Bind(command.Parameters, command.CreateParameter);
        Check(statement, await command.ExecuteNonQueryAsync(cancellationToken));
    }

    private static void Check(WriteStatement statement, int changed)
    {
        if (changed < statement.Rows && statement.MustChange)
            throw new DBConcurrencyException("A row was changed, or its key was taken, by somebody else.");
    }
}
