using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;

namespace Ticketing.Storage.Relational.Database;

/// <summary>
/// A statement whose parameters are the properties of a row. A mapper makes them anew for each row, which is a good part of the time that
/// an import takes.
/// </summary>
/// <typeparam name="T">The row.</typeparam>
internal sealed class RowStatement<T>(string sql, T row, bool mustChange) : WriteStatement(sql, mustChange)
{
    // By name: for the same text it is the same order, whatever row it is.
    private static readonly Column[] Columns =
    [
        .. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(Column.Of)
            .OrderBy(column => column.Name, StringComparer.Ordinal),
    ];

    // The statements are constants, so there are only a few.
    private static readonly ConcurrentDictionary<string, Column[]> Used = new(StringComparer.Ordinal);

    public override void Bind(DbParameterCollection parameters, Func<DbParameter> newParameter)
    {
        var columns = Used.GetOrAdd(Sql, text => [.. Columns.Where(column => column.IsIn(text))]);
        var isNew = parameters.Count == 0;
        for (var i = 0; i < columns.Length; i++)
        {
            if (isNew)
                parameters.Add(columns[i].NewParameter(newParameter));
            parameters[i].Value = columns[i].Value(row) ?? DBNull.Value;
        }
    }

    private sealed record Column(string Name, DbType? Kind, Func<T, object?> Value)
    {
        public static Column Of(PropertyInfo property) => new("@" + property.Name, TypeOf(property.PropertyType), Getter(property));

        // The type is said also where a row has no value: a statement is prepared for the types of its parameters.
        public DbParameter NewParameter(Func<DbParameter> newParameter)
        {
            var parameter = newParameter();
            parameter.ParameterName = Name;
            if (Kind is { } kind)
                parameter.DbType = kind;
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
            var value = Expression.Convert(Expression.Property(row, property), typeof(object));
            return Expression.Lambda<Func<T, object?>>(value, row).Compile();
        }
    }
}
