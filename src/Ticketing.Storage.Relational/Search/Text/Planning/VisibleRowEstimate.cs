using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Search.Lists;

namespace Ticketing.Storage.Relational.Search.Text.Planning;

/// <summary>
/// Estimates how many tickets an ordered scan has before it, from what is typical of a help desk and from statistics of people with few
/// tickets.
/// </summary>
/// <param name="tickets">How many there are.</param>
/// <param name="statistics">How many have a value; null when that is not known.</param>
internal sealed class VisibleRowEstimate(long tickets, Func<ListColumn, string, ValueCount?> statistics)
{
    // Open tickets are few, but they are where one looks.
    private const double Open = 0.07;

    /// <summary>How many are in the ranges and meet the index condition.</summary>
    public double Of(IEnumerable<BranchScan> scans, Criterion? indexCondition) =>
        Math.Min(tickets, scans.Sum(scan => Of(scan.Range))) * SelectivityOf(indexCondition);

    private double Of(BranchGroup range) => range.Values.Sum(values =>
    {
        var conditions = range.Relations.Select(ListColumns.Of).Zip(values).ToList();
        var most = conditions
            .ConvertAll(one => statistics(one.First, one.Second) is { IsAll: true } known ? known.Count : tickets)
            .DefaultIfEmpty(tickets)
            .Min();
        return Math.Min(most, conditions.Aggregate((double)tickets, (left, one) => left * one.First.TypicalSelectivity));
    });

    private static double SelectivityOf(Criterion? condition) => condition switch
    {
        null => 1,
        AllOf all => all.Parts.Aggregate(1.0, (product, part) => product * SelectivityOf(part)),
        ValueIn value when ListColumns.Of(value.Field) is { } column => Math.Min(1, value.Values.Length * column.TypicalSelectivity),
        _ => Open,
    };
}
