using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;

namespace Ticketing.Storage.Relational.Search.Text.Planning;

/// <summary>What a plan is made from. Costs are in tickets of an ordered scan.</summary>
/// <param name="Tickets">How many tickets there are.</param>
/// <param name="Selectivity">Which part of them meets the whole condition.</param>
/// <param name="IndexRows">How many of them the text index gives; null when it cannot answer.</param>
/// <param name="VisibleRows">How many of them an ordered scan has before it.</param>
/// <param name="SeesAll">Whether the actor sees every ticket.</param>
/// <param name="IsByNumber">Whether the text index can be read in the order of numbers for the order asked for.</param>
/// <param name="IndexCost">What a ticket from the text index costs.</param>
/// <param name="PostingCost">What reading the text index costs besides: of two words each can stand in far more tickets than both.</param>
internal readonly record struct TextEstimate(
    long Tickets,
    double Selectivity,
    double? IndexRows,
    double VisibleRows,
    bool SeesAll,
    bool IsByNumber = false,
    double IndexCost = 1,
    double PostingCost = 0)
{
    /// <summary>What the text index costs for all that it gives; more than anything where it cannot answer.</summary>
    public double Cost => IndexRows is { } rows ? (rows * IndexCost) + PostingCost : double.PositiveInfinity;

    /// <summary>How many tickets the text index, and numbers, give for a condition; null when they cannot answer.</summary>
    public static double? RowsFromIndex(Criterion? where, ITermStatistics statistics)
    {
        if (TextSplit.Number(where) is not null)
            return 1;
        var split = TextSplit.Of(where);
        return (split.Text ?? split.Either) is { } words ? TextSelectivity.Of(words, statistics) * statistics.Tickets : null;
    }
}
