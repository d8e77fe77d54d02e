namespace Ticketing.Storage.Relational.Search;

/// <summary>What is asked of each row of a scan, because its index does not answer it.</summary>
/// <param name="Sql">The condition; empty for none.</param>
/// <param name="KeyLookups">How many times a ticket's tags and access keys are looked up for it.</param>
internal readonly record struct FilterSql(string Sql, int KeyLookups)
{
    /// <summary>Every row fits.</summary>
    public static readonly FilterSql None = new("", 0);

    /// <summary>Whether every row fits.</summary>
    public bool IsEmpty => Sql.Length == 0;

    /// <summary>The condition as a column.</summary>
    public string OrTrue => IsEmpty ? "1 = 1" : Sql;

    /// <summary>Both conditions.</summary>
    public FilterSql And(FilterSql other) => IsEmpty ? other : other.IsEmpty ? this
        : new($"{Sql} and {other.Sql}", KeyLookups + other.KeyLookups);

    /// <summary>One of several conditions, asked in their order until one holds.</summary>
    public static FilterSql Any(IReadOnlyList<FilterSql> several) => several.Any(one => one.IsEmpty) ? None
        : several is [var only] ? only
        : new($"(({string.Join(") or (", several.Select(one => one.Sql))}))", several.Sum(one => one.KeyLookups));
}
