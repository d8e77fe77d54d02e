using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Reflection;

namespace Ticketing.Storage.Relational.Database;

/// <summary>A property of a row, as a parameter of a statement.</summary>
/// <typeparam name="T">The row.</typeparam>
internal abstract class RowColumn<T>(string name)
{
    // By name: for the same text it is the same order, whatever row it is.
    private static readonly RowColumn<T>[] All =
    [
        .. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => (RowColumn<T>)Activator.CreateInstance(
                typeof(OfType<>).MakeGenericType(typeof(T), property.PropertyType), property)!)
            .OrderBy(column => column.Name, StringComparer.Ordinal),
    ];

    // The statements are constants, so there are only a few.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<RowColumn<T>>> Used = new(StringComparer.Ordinal);

    /// <summary>The name of the parameter.</summary>
    public string Name => name;

    /// <summary>Those that a statement has.</summary>
    public static IReadOnlyList<RowColumn<T>> Of(string sql) =>
        Used.GetOrAdd(sql, text => [.. All.Where(column => column.IsIn(text))]);

    /// <summary>
    /// The parameter, of its type also where a row has no value: a statement is prepared for the types of its parameters.
    /// </summary>
    public abstract DbParameter NewParameter(Func<DbParameter> newParameter);

    /// <summary>The value of a row.</summary>
    public abstract object? Value(T row);

    /// <summary>The values of rows, in an array of their type.</summary>
    public abstract Array Values(T[] rows);

    // @Id is not in a statement that only has @Ids.
    private bool IsIn(string sql)
    {
        for (var at = sql.IndexOf(Name, StringComparison.Ordinal); at >= 0; at = sql.IndexOf(Name, at + 1, StringComparison.Ordinal))
        {
            if (at + Name.Length == sql.Length || !char.IsLetterOrDigit(sql[at + Name.Length]))
                return true;
        }

        return false;
    }

    private sealed class OfType<TValue>(PropertyInfo property) : RowColumn<T>("@" + property.Name)
    {
        private static readonly DbType? Kind = Type.GetTypeCode(Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue)) switch
        {
            TypeCode.String => DbType.String,
            TypeCode.Int32 => DbType.Int32,
            TypeCode.Int64 => DbType.Int64,
            _ => null,
        };

        private readonly Func<T, TValue> get = property.GetMethod!.CreateDelegate<Func<T, TValue>>();

        public override DbParameter NewParameter(Func<DbParameter> newParameter)
        {
            var parameter = newParameter();
            parameter.ParameterName = Name;
            if (Kind is { } kind)
                parameter.DbType = kind;
            return parameter;
        }

        public override object? Value(T row) => get(row);

        public override Array Values(T[] rows) => Array.ConvertAll(rows, row => get(row));
    }
}
