namespace Ticketing.Storage.Relational.Search.Unions;

/// <summary>
/// Fences that both databases know: their planners do not move conditions through them. PostgreSQL has one more,
/// see <see cref="Dialects.RelationalDialect.Fence"/>.
/// </summary>
internal static class FenceSql
{
    /// <summary>A table expression that is computed once, however often it is read.</summary>
    public static string Materialized(string name, string select) => $"{name} as materialized ({select})";

    /// <summary>A subselect; it is a fence when the select has a limit.</summary>
    public static string Nested(string select, string alias) => $"select * from (\n{select}) {alias}";
}
