using System.Linq.Expressions;
using System.Reflection;

namespace Ticketing.Benchmarks.Loading;

/// <summary>A column of a table and where a row record has its value: a whole number or a text, as all columns are.</summary>
internal sealed record RowColumn<T>(string Name, Func<T, long?>? Number, Func<T, string?>? Text)
{
    /// <summary>The columns of a table that the record has, by name; the others are the database's business and must have defaults.</summary>
    /// <exception cref="InvalidOperationException">The record has a value that the table has no column for.</exception>
    public static IReadOnlyList<RowColumn<T>> Of(string table, IReadOnlyCollection<string> tableColumns)
    {
        var columns = tableColumns.ToDictionary(Bare, StringComparer.OrdinalIgnoreCase);
        var properties = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        var named = typeof(T).GetConstructors()[0].GetParameters().Select(parameter => parameter.Name!).ToList();
        return
        [
            .. named.Where(name => !columns.ContainsKey(Bare(name))).Select(RowColumn<T> (name) =>
                throw new InvalidOperationException($"{typeof(T).Name}.{name} has no column in {table}.")),
            .. properties.Where(property => columns.ContainsKey(property.Name)).Select(property => Of(columns[property.Name], property)),
        ];
    }

    private static RowColumn<T> Of(string column, PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(T));
        var value = Expression.Property(row, property);
        return property.PropertyType == typeof(string)
            ? new(column, null, Expression.Lambda<Func<T, string?>>(value, row).Compile())
            : new(column, Expression.Lambda<Func<T, long?>>(Expression.Convert(value, typeof(long?)), row).Compile(), null);
    }

    private static string Bare(string column) => column.Replace("_", "", StringComparison.Ordinal);
}
