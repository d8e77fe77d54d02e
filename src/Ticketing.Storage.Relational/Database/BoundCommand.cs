using System.Data.Common;
using System.Globalization;
using System.Text;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Database;

/// <summary>Makes commands with bound values.</summary>
internal static class BoundCommand
{
    /// <summary>The name of a parameter that is bound by its place.</summary>
    public const string ByPlace = "";

    private const int MostNames = 1000;

    private static readonly string[] Names =
        [.. Enumerable.Range(0, MostNames).Select(number => string.Create(CultureInfo.InvariantCulture, $"@v{number}"))];

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

    /// <summary>Writes rows of bound values behind <c>values</c>: <c>(@tenant, @0, @1), (@tenant, @2, @3)</c>.</summary>
    public static string Rows(int rows, int columns)
    {
        var text = new StringBuilder();
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "(@tenant" : ", (@tenant");
            for (var column = 0; column < columns; column++)
                text.Append(", ").Append(Names[(row * columns) + column]);
            text.Append(')');
        }

        return text.ToString();
    }

    /// <summary>Binds a row of what <see cref="Rows"/> wrote.</summary>
    public static void BindRow(this DbCommand command, int row, params ReadOnlySpan<object?> values)
    {
        for (var column = 0; column < values.Length; column++)
            command.With(Names[(row * values.Length) + column], values[column]);
    }
}
