using Ticketing.Access;
using Ticketing.Storage.Relational.Search.Lists;

namespace Ticketing.Storage.Relational.Search.Text.Planning;

/// <summary>
/// A range scan that serves branches of a visibility: those on the same range, as those of one team in several projects, examine its
/// tickets once.
/// </summary>
/// <param name="Range">What all of its tickets have.</param>
/// <param name="Filter">What one of them must have besides to be seen, one of these; empty for nothing.</param>
internal sealed record BranchScan(BranchGroup Range, IReadOnlyList<BranchGroup> Filter)
{
    // A shared range may be longer than the shortest one of each of its branches by this.
    private const double MostLonger = 2;

    /// <summary>The scans of all branches.</summary>
    public static IReadOnlyList<BranchScan> Of(IReadOnlyList<BranchGroup> branches)
    {
        // Nothing to be shared, as with requesters.
        if (branches.All(branch => branch.Relations.Length <= 1))
            return [.. branches.Select(branch => new BranchScan(branch, []))];
        var served = branches.Where(IsOne).SelectMany(Ranges).CountBy(range => range).ToDictionary();
        return
        [
            .. branches.Where(branch => !IsOne(branch)).Select(branch => new BranchScan(branch, [])),
            .. branches.Where(IsOne)
                .GroupBy(branch => Ranges(branch).MaxBy(range => (served[range], -SelectivityOf(range.Relation))))
                .Select(same => Of(same.Key, [.. same])),
        ];
    }

    private static BranchScan Of((TicketRelation Relation, string Value, bool ReadsInternal) range, List<BranchGroup> branches)
    {
        var filter = branches.ConvertAll(branch => Without(branch, branch.Relations.IndexOf(range.Relation)));
        return new(
            new([range.Relation], [[range.Value]], range.ReadsInternal),
            filter.Exists(branch => branch.IsEverything) ? [] : [.. BranchGroup.Alike(filter)]);
    }

    // What is read of internal comments differs from range to range, never within one.
    private static IEnumerable<(TicketRelation Relation, string Value, bool ReadsInternal)> Ranges(BranchGroup branch) => branch.Relations
        .Zip(branch.Values[0])
        .Where(condition => SelectivityOf(condition.First) <= MostLonger * branch.Relations.Min(SelectivityOf))
        .Select(condition => (condition.First, condition.Second, branch.ReadsInternal));

    private static bool IsOne(BranchGroup branch) => !branch.IsEverything && branch.Values is [_];

    private static double SelectivityOf(TicketRelation relation) => ListColumns.Of(relation).TypicalSelectivity;

    private static BranchGroup Without(BranchGroup branch, int index) =>
        branch with { Relations = branch.Relations.RemoveAt(index), Values = [branch.Values[0].RemoveAt(index)] };
}
