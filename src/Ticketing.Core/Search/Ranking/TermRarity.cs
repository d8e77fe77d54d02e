namespace Ticketing.Search.Ranking;

/// <summary>
/// How much a word says, by how few tickets have it. In steps, so that a ticket filed meanwhile seldom changes a score: orders stay,
/// and so do the keys of pages already handed out.
/// </summary>
/// <param name="statistics">What is known of all tickets.</param>
internal sealed class TermRarity(ITermStatistics statistics)
{
    // Of the natural logarithm: a tenth is about 10 % more or fewer tickets with the word.
    private const double Step = 0.1;

    // Where nobody knows the average: any will do, as all tickets are measured by the same.
    private const double UsualLength = 400;

    /// <summary>The average length of a ticket, in steps of about 10 %.</summary>
    public double AverageLength { get; } =
        Math.Exp(Step * Math.Round(Math.Log(statistics.AverageLength >= 1 ? statistics.AverageLength : UsualLength) / Step));

    /// <summary>The inverse document frequency of a word that any of the terms makes: ln(1 + (N − n + ½) / (n + ½)), never 0.</summary>
    public double Of(IEnumerable<string> terms)
    {
        var all = Math.Max(statistics.Tickets, 1);
        // Estimates need not agree: no word is in more tickets than there are.
        var having = Math.Clamp(terms.Sum(term => (double)Math.Max(statistics.TicketsWith(term), 0)), 0, all);
        var rarity = Math.Log(1 + ((all - having + 0.5) / (having + 0.5)));
        return Step * Math.Max(Math.Round(rarity / Step), 1);
    }
}
