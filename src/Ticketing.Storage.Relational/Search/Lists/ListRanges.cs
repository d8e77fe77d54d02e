using System.Collections.Immutable;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>The ranges of indexes that have all tickets of a condition: for a branch of the visibility, or for all of them. Pure.</summary>
/// <param name="conditions">What must hold.</param>
internal sealed class ListRanges(ListConditions conditions)
{
    /// <summary>The indexes that have them.</summary>
    /// <param name="branch">The branch; null for all.</param>
    /// <param name="readsInternal">Whether internal comments may be read; null where that makes no difference.</param>
    public IEnumerable<ListIndex> Indexes(BranchGroup? branch, bool? readsInternal) => ListIndex.All
        .Concat(conditions.Columns.Concat(branch is null ? [] : branch.Relations.Select(ListColumns.Of))
            .Where(column => column.KeyKind is not null)
            .Distinct()
            .SelectMany(ListIndex.OfKeys))
        .Where(index => index.Serves(readsInternal) && conditions.CanUse(index, branch));

    /// <summary>Their ranges of an index.</summary>
    public List<ListScan> Scans(ListIndex index, BranchGroup? branch, bool? readsInternal, bool isOrdered)
    {
        IEnumerable<ImmutableArray<string>> ranges = [[]];
        foreach (var column in index.Columns)
            ranges = [.. ranges.SelectMany(range => conditions.Values(column, branch).Select(range.Add))];
        return [.. ranges.Select(range => new ListScan(index, range, branch, readsInternal, isOrdered))];
    }

    /// <summary>Whether a range of an index is less than all tickets.</summary>
    public bool IsNarrow(ListIndex index) =>
        !index.Columns.IsEmpty || index.Predicate is not IndexPredicate.None || conditions.Bounds(index.Key) is not null;
}
