using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Unions;

/// <summary>
/// A union of scans in one order, each of which is read no further than the limit. SQLite merges the branches of a union by itself;
/// PostgreSQL is given an order and a limit for each of them.
/// </summary>
/// <param name="Dialect">The database's own SQL.</param>
/// <param name="Columns">The columns of the result; <c>sort_key</c> and <c>id</c> are among them.</param>
/// <param name="Order">The order of the result.</param>
/// <param name="Limit">The limit of the result, see <see cref="LimitSql"/>.</param>
/// <param name="MayRepeat">Whether several branches can have the same ticket, which must come once.</param>
internal sealed record UnionSql(RelationalDialect Dialect, string Columns, string Order, string Limit, bool MayRepeat = false)
{
    private string Ordered => $"order by {Order}\n{Limit}";

    /// <summary>A branch whose scan comes in the order asked for.</summary>
    /// <param name="select">The scan.</param>
    /// <param name="order">The order in the scan's own columns, by which the planner knows the index.</param>
    public string InOrder(string select, string order) => Dialect.MergesUnions ? select : $"{select}\norder by {order}\n{Limit}";

    /// <summary>A branch whose scan comes in the order asked for, as its own columns say and those of the result do not.</summary>
    /// <param name="select">The scan.</param>
    /// <param name="order">The order in the scan's own columns.</param>
    public string InOwnOrder(string select, string order) => $"select * from ({select}\norder by {order}\n{Limit}) o";

    // Without the fence PostgreSQL would look for the rows along another index that has the order.
    /// <summary>A branch whose rows are read whole and sorted.</summary>
    public string Sorted(string select) =>
        Dialect.MergesUnions ? select : $"select {Columns} from ({select}\n{Dialect.Fence}) s\n{Ordered}";

    /// <summary>The statement of branches; a single one needs no union.</summary>
    public string Of(IReadOnlyList<string> branches) => branches is not [var only] ? Merge(branches)
        : Dialect.MergesUnions ? $"{only}\n{Ordered}"
        : only;

    // distinct on: a plain distinct may use a hash table, for which each branch would be read as far as its limit.
    /// <summary>The union of branches, however few they are.</summary>
    public string Merge(IEnumerable<string> branches) => Dialect.MergesUnions
        ? $"{string.Join(MayRepeat ? "\nunion\n" : "\nunion all\n", branches)}\n{Ordered}"
        : $"select {(MayRepeat ? "distinct on (sort_key, id) " : "")}{Columns} from (\n"
            + $"({string.Join(")\nunion all\n(", branches)})) u\n{Ordered}";

    /// <summary>All rows of the selects, in no order.</summary>
    public static string All(IEnumerable<string> selects) => string.Join("\nunion all\n", selects);
}
