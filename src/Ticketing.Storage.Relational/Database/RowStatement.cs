using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;

namespace Ticketing.Storage.Relational.Database;

/// <summary>
/// Runs a statement for each row of a list: one command, prepared once, whose parameters are set again. A mapper makes the parameters
/// anew for each row, which is a good part of the time that an import takes.
/// </summary>
/// <typeparam name="T">A row, whose properties are the parameters.</typeparam>
internal static class RowStatement<T>
{
    private static readonly (string Name, Func<T, object?> Value)[] Properties =
        [.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => ("@" + property.Name, Getter(property)))];

    /// <summary>Answers how many rows were changed.</summary>
    public static async Task<int> ExecuteAsync(DbTransaction transaction, string sql, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        DbCommand? command = null;
        try
        {
            var changed = 0;
            List<(DbParameter Parameter, Func<T, object?> Value)> parameters = [];
            foreach (var row in rows)
            {
                if (command is null)
                {
                    command = NewCommand(transaction, sql);
                    parameters = Parameters(command);
                }

                foreach (var (parameter, value) in parameters)
                    parameter.Value = value(row) ?? DBNull.Value;
                changed += await command.ExecuteNonQueryAsync(cancellationToken);
            }

            return changed;
        }
        finally
        {
            if (command is not null)
                await command.DisposeAsync();
        }
    }

    private static DbCommand NewCommand(DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // A constant of one of the classes of SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static List<(DbParameter Parameter, Func<T, object?> Value)> Parameters(DbCommand command)
    {
        var parameters = new List<(DbParameter, Func<T, object?>)>();
        foreach (var (name, value) in Properties)
        {
            if (!IsIn(command.CommandText, name))
                continue;
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
            parameters.Add((parameter, value));
        }

        return parameters;
    }

    // @Id is not in a statement that only has @Ids.
    private static bool IsIn(string sql, string name)
    {
        for (var at = sql.IndexOf(name, StringComparison.Ordinal); at >= 0; at = sql.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (at + name.Length == sql.Length || !char.IsLetterOrDigit(sql[at + name.Length]))
                return true;
        }

        return false;
    }

    private static Func<T, object?> Getter(PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, object?>>(Expression.Convert(Expression.Property(row, property), typeof(object)), row).Compile();
    }
}
