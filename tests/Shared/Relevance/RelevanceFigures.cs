namespace Ticketing.Tests.Relevance;

/// <summary>How good an order is, from 0 to 1, as the mean over all queries.</summary>
/// <param name="Ndcg">
/// nDCG@10: the gains (1 to 4) of the first ten, each divided by log2(place + 1), over the same sum of the best possible order of all that
/// was judged.
/// </param>
/// <param name="Map">
/// Mean average precision over all retrieved up to 1,000: the precision at the place of each relevant document (gain 1 or more) retrieved,
/// summed and divided by the number of all relevant ones, retrieved or not.
/// </param>
internal sealed record RelevanceFigures(double Ndcg, double Map)
{
    public static RelevanceFigures Mean(IReadOnlyCollection<RelevanceFigures> queries) =>
        new(queries.Average(query => query.Ndcg), queries.Average(query => query.Map));

    /// <summary>The figures of one query.</summary>
    /// <param name="ranked">What was retrieved, the best first.</param>
    /// <param name="gains">The gain of each relevant document.</param>
    public static RelevanceFigures Of(IReadOnlyList<int> ranked, IReadOnlyDictionary<int, int> gains)
    {
        var found = ranked.Select(document => gains.GetValueOrDefault(document)).ToList();
        var (relevant, precisions) = (0, 0.0);
        for (var place = 0; place < found.Count; place++)
        {
            if (found[place] > 0)
                precisions += (double)++relevant / (place + 1);
        }

        return new(Discounted(found) / Discounted(gains.Values.OrderDescending()), precisions / gains.Count);
    }

    private static double Discounted(IEnumerable<int> gains) => gains.Take(10).Select((gain, index) => gain / Math.Log2(index + 2)).Sum();
}
