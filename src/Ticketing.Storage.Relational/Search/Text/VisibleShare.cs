using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Search.Lists;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>Guesses which part of all tickets a walk goes through, from what is usual in a help desk.</summary>
internal static class VisibleShare
{
    /// <summary>The share, 0 to 1, of what the ways of seeing show and an index narrows.</summary>
    public static double Of(IEnumerable<BranchGroup> groups, Criterion? inside) => Math.Min(1, groups.Sum(Of)) * Of(inside);

    private static double Of(BranchGroup group) =>
        group.Values.Length * group.Relations.Aggregate(1.0, (share, relation) => share * ListColumns.Of(relation).UsualShare());

    private static double Of(Criterion? inside) => inside switch
    {
        null => 1,
        AllOf all => all.Parts.Aggregate(1.0, (share, part) => share * Of(part)),
        ValueIn value when ListColumns.Of(value.Field) is { } column => Math.Min(1, value.Values.Length * column.UsualShare()),
        // Open tickets are few, but they are where one looks.
        _ => 0.07,
    };
}
