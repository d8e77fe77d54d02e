using System.Data.Common;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Database;

/// <summary>Makes commands with bound values.</summary>
internal static class BoundCommand
{
    /// <summary>The name of a parameter that is bound by its place.</summary>
    public const string ByPlace = "";

    /// <summary>A statement on a connection.</summary>
    public static DbCommand NewCommand(this RelationalDialect dialect, DbConnection connection, string sql) =>
        New(connection, null, dialect.Prefix.RewriteOnce(sql));

    /// <summary>A statement in a transaction.</summary>
    public static DbCommand NewCommand(this RelationalDialect dialect, DbTransaction transaction, string sql) =>
        New(transaction.Connection!, transaction, dialect.Prefix.RewriteOnce(sql));

    /// <summary>A text with its prefix as a command, within the transaction if there is one.</summary>
    public static DbCommand New(DbConnection connection, DbTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        // A connection that is in a transaction, a host's for one, makes commands that are in it.
        if (transaction is not null)
            command.Transaction = transaction;
#pragma warning disable CA2100 // Values are bound; the text is made of constants and names of parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    /// <summary>Binds a value.</summary>
    public static DbCommand With(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return command;
    }

    /// <summary>Runs a query and disposes of the command.</summary>
    public static async Task<List<T>> ReadAsync<T>(this DbCommand command, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken))
                rows.Add(read(reader));
            return rows;
        }
    }
}
