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

    /// <summary>
    /// The condition as a column. Outside of conditions SQLite asks both sides of every <c>and</c> and <c>or</c>, and runs their subqueries
    /// for each row; within a <c>case</c> it stops where the answer is known.
    /// </summary>
    public string AsColumn => IsEmpty ? "1 = 1" : $"case when {Sql} then true else false end";

    /// <summary>Both conditions.</summary>
    public FilterSql And(FilterSql other) => IsEmpty ? other : other.IsEmpty ? this
        : new($"{Sql} and {other.Sql}", KeyLookups + other.KeyLookups);

    /// <summary>One of several conditions, asked in their order until one holds.</summary>
    public static FilterSql Any(IReadOnlyList<FilterSql> several) => several.Any(one => one.IsEmpty) ? None
        : several is [var only] ? only
        : new($"(({string.Join(") or (", several.Select(one => one.Sql))}))", several.Sum(one => one.KeyLookups));
}
