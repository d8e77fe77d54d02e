using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;

namespace Ticketing.Storage.Relational.Database;

/// <summary>
/// Runs a statement for each row of a list: in batches of one round trip where the driver has them, else by one command whose parameters
/// are set again. A mapper makes the parameters anew for each row and waits for each, which is a good part of the time that an import takes.
/// </summary>
/// <typeparam name="T">A row, whose properties are the parameters.</typeparam>
internal static class RowStatement<T>
{
    // What a batch holds in memory stays small, and the server begins to work before an import has been sent.
    private const int MostInBatch = 200;

    private static readonly Column[] Columns =
        [.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(Column.Of)];

    // The statements are constants, so there are only a few.
    private static readonly ConcurrentDictionary<string, Column[]> Used = new(StringComparer.Ordinal);

    /// <summary>Answers how many rows were changed.</summary>
    public static Task<int> ExecuteAsync(DbTransaction transaction, string sql, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        var columns = Used.GetOrAdd(sql, text => [.. Columns.Where(column => column.IsIn(text))]);
        return transaction.Connection!.CanCreateBatch
            ? ExecuteBatchesAsync(transaction, sql, columns, rows, cancellationToken)
            : ExecuteEachAsync(transaction, sql, columns, rows, cancellationToken);
    }

    private static async Task<int> ExecuteBatchesAsync(
        DbTransaction transaction, string sql, Column[] columns, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        var changed = 0;
        foreach (var part in rows.Chunk(MostInBatch))
        {
            await using var batch = transaction.Connection!.CreateBatch();
            batch.Transaction = transaction;
            foreach (var row in part)
            {
                var command = batch.CreateBatchCommand();
#pragma warning disable CA2100 // A constant of one of the classes of SQL.
                command.CommandText = sql;
#pragma warning restore CA2100
                foreach (var column in columns)
                    command.Parameters.Add(column.Bound(command.CreateParameter(), row));
                batch.BatchCommands.Add(command);
            }

            changed += await batch.ExecuteNonQueryAsync(cancellationToken);
        }

        return changed;
    }

    private static async Task<int> ExecuteEachAsync(
        DbTransaction transaction, string sql, Column[] columns, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // A constant of one of the classes of SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        var changed = 0;
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (command.Parameters.Count == i)
                    command.Parameters.Add(columns[i].Bound(command.CreateParameter(), row));
                else
                    columns[i].Bound(command.Parameters[i], row);
            }

            changed += await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return changed;
    }

    private sealed record Column(string Name, DbType? Kind, Func<T, object?> Value)
    {
        public static Column Of(PropertyInfo property) => new("@" + property.Name, TypeOf(property.PropertyType), Getter(property));

        // The type is said also where a row has no value: a statement is prepared for the types of its parameters.
        public DbParameter Bound(DbParameter parameter, T row)
        {
            parameter.ParameterName = Name;
            if (Kind is { } kind)
                parameter.DbType = kind;
            parameter.Value = Value(row) ?? DBNull.Value;
            return parameter;
        }

        // @Id is not in a statement that only has @Ids.
        public bool IsIn(string sql)
        {
            for (var at = sql.IndexOf(Name, StringComparison.Ordinal); at >= 0; at = sql.IndexOf(Name, at + 1, StringComparison.Ordinal))
            {
                if (at + Name.Length == sql.Length || !char.IsLetterOrDigit(sql[at + Name.Length]))
                    return true;
            }

            return false;
        }

        private static DbType? TypeOf(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
        {
            TypeCode.String => DbType.String,
            TypeCode.Int32 => DbType.Int32,
            TypeCode.Int64 => DbType.Int64,
            _ => null,
        };

        private static Func<T, object?> Getter(PropertyInfo property)
        {
            var row = Expression.Parameter(typeof(T));
            return Expression.Lambda<Func<T, object?>>(Expression.Convert(Expression.Property(row, property), typeof(object)), row).Compile();
        }
    }
}
