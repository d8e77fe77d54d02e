using Ticketing.Access;
using Ticketing.Storage.Relational.Search.Lists;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>Tickets that lie together in an index: ways of seeing along the same stretch, as those of one team in several projects, look at its tickets once.</summary>
/// <param name="Along">What all of its tickets have.</param>
/// <param name="Besides">What one of them must have besides to be seen; empty for nothing.</param>
internal sealed record SeenStretch(BranchGroup Along, IReadOnlyList<BranchGroup> Besides)
{
    // A stretch that serves several ways may be longer than the shortest of each by this.
    private const double MostLonger = 2;

    /// <summary>The stretches of all ways.</summary>
    public static IReadOnlyList<SeenStretch> Of(IReadOnlyList<BranchGroup> ways)
    {
        // Nothing to be shared, as with requesters.
        if (ways.All(way => way.Relations.Length <= 1))
            return [.. ways.Select(way => new SeenStretch(way, []))];
        var served = ways.Where(IsOne).SelectMany(Drivers).CountBy(driver => driver).ToDictionary();
        return
        [
            .. ways.Where(way => !IsOne(way)).Select(way => new SeenStretch(way, [])),
            .. ways.Where(IsOne)
                .GroupBy(way => Drivers(way).MaxBy(driver => (served[driver], -ShareOf(driver.Relation))))
                .Select(same => Of(same.Key, [.. same])),
        ];
    }

    private static SeenStretch Of((TicketRelation Relation, string Value, bool ReadsInternal) driver, List<BranchGroup> ways)
    {
        var besides = ways.ConvertAll(way => Without(way, way.Relations.IndexOf(driver.Relation)));
        return new(
            new([driver.Relation], [[driver.Value]], driver.ReadsInternal),
            besides.Exists(way => way.IsEverything) ? [] : [.. BranchGroup.Alike(besides)]);
    }

    // What is read of internal comments differs from stretch to stretch, never within one.
    private static IEnumerable<(TicketRelation Relation, string Value, bool ReadsInternal)> Drivers(BranchGroup way) => way.Relations
        .Zip(way.Values[0])
        .Where(condition => ShareOf(condition.First) <= MostLonger * way.Relations.Min(ShareOf))
        .Select(condition => (condition.First, condition.Second, way.ReadsInternal));

    private static bool IsOne(BranchGroup way) => !way.IsEverything && way.Values is [_];

    private static double ShareOf(TicketRelation relation) => ListColumns.Of(relation).UsualShare();

    private static BranchGroup Without(BranchGroup way, int index) =>
        way with { Relations = way.Relations.RemoveAt(index), Values = [way.Values[0].RemoveAt(index)] };
}
