using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Search.Lists;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>Guesses how many tickets a walk goes through, from what is usual in a help desk and what is known of people with few.</summary>
/// <param name="tickets">How many there are.</param>
/// <param name="sizes">How many have a value; null when that is not known.</param>
internal sealed class VisibleTickets(long tickets, Func<ListColumn, string, TicketSize?> sizes)
{
    // Open tickets are few, but they are where one looks.
    private const double ShareOfOpen = 0.07;

    /// <summary>How many lie along the stretches and an index narrows.</summary>
    public double Of(IEnumerable<SeenStretch> stretches, Criterion? inside) => Math.Min(tickets, stretches.Sum(stretch => Of(stretch.Along))) * ShareOf(inside);

    private double Of(BranchGroup group) => group.Values.Sum(values =>
    {
        var conditions = group.Relations.Select(ListColumns.Of).Zip(values).ToList();
        var most = conditions.ConvertAll(one => sizes(one.First, one.Second) is { IsAll: true } known ? known.Count : tickets).DefaultIfEmpty(tickets).Min();
        return Math.Min(most, conditions.Aggregate((double)tickets, (left, one) => left * one.First.UsualShare()));
    });

    private static double ShareOf(Criterion? inside) => inside switch
    {
        null => 1,
        AllOf all => all.Parts.Aggregate(1.0, (share, part) => share * ShareOf(part)),
        ValueIn value when ListColumns.Of(value.Field) is { } column => Math.Min(1, value.Values.Length * column.UsualShare()),
        _ => ShareOfOpen,
    };
}
