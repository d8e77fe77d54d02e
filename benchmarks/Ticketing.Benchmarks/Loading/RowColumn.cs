using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace Ticketing.Benchmarks.Loading;

/// <summary>A column of a table and where a row record has its value: a whole number or a text, as all columns are.</summary>
internal sealed record RowColumn<T>(string Name, Func<T, long?>? Number, Func<T, string?>? Text)
{
    private const string Terms = "ticketing_ticket_terms";

    /// <summary>
    /// The columns of a table that the record has, by name; the others are the database's business and must have defaults.
    /// </summary>
    /// <exception cref="InvalidOperationException">The record has a value that the table has no column for.</exception>
    public static IReadOnlyList<RowColumn<T>> Of(string table, IReadOnlyCollection<string> tableColumns)
    {
        var columns = tableColumns.ToDictionary(column => PropertyOf(table, column), StringComparer.OrdinalIgnoreCase);
        var properties = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        var named = typeof(T).GetConstructors()[0].GetParameters().Select(parameter => parameter.Name!).ToList();
        return
        [
            .. named.Where(name => !columns.ContainsKey(name)).Select(RowColumn<T> (name) =>
                throw new InvalidOperationException($"{typeof(T).Name}.{name} has no column in {table}.")),
            .. properties.Where(property => columns.ContainsKey(property.Name)).Select(property => Of(columns[property.Name], property)),
        ];
    }

    /// <summary>The columns that a record has, by the names of what its constructor takes, and the tenant.</summary>
    public static IReadOnlyCollection<string> NamesIn(string table) =>
    [
        .. typeof(T).GetConstructors()[0].GetParameters().Select(parameter => parameter.Name!)
            .Concat(typeof(T).GetProperty("Tenant") is null ? [] : ["Tenant"])
            .Distinct()
            .Select(name => table == Terms && name == "Id" ? "ticket_id" : JsonNamingPolicy.SnakeCaseLower.ConvertName(name)),
    ];

    private static RowColumn<T> Of(string column, PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(T));
        var value = Expression.Property(row, property);
        return property.PropertyType == typeof(string)
            ? new(column, null, Expression.Lambda<Func<T, string?>>(value, row).Compile())
            : new(column, Expression.Lambda<Func<T, long?>>(Expression.Convert(value, typeof(long?)), row).Compile(), null);
    }

    // Rows of terms call the ticket's number just that.
    private static string PropertyOf(string table, string column) =>
        table == Terms && column == "ticket_id" ? "Id" : column.Replace("_", "", StringComparison.Ordinal);
}
