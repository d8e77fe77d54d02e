using System.Collections.Immutable;
using System.Globalization;
using Ticketing.Search.Criteria;

namespace Ticketing.Search.Ranking;

/// <summary>
/// How much each word or phrase of a search says, by how few tickets have it, and how long tickets usually are. All pages of a search are
/// weighed by what its first page was: others write meanwhile, and an order that moved between two pages would show a ticket twice and
/// another never. Immutable.
/// </summary>
/// <remarks>
/// In steps, so that a keyset has room for them, and a search begun anew seldom differs for a ticket filed meanwhile.
/// </remarks>
internal sealed class WordWeights
{
    // Of the natural logarithm: a tenth is about 10 % more or fewer tickets with the word.
    private const double Step = 0.1;

    // Where nobody knows the average: any will do, as all tickets are measured by the same.
    private const double UsualLength = 400;

    private const char Between = '.';

    private readonly ImmutableArray<int> steps;

    // The length, and each word's weight.
    private WordWeights(ImmutableArray<int> steps) => this.steps = steps;

    /// <summary>The average length of a ticket, to about 10 %.</summary>
    public double AverageLength => Math.Exp(Step * steps[0]);

    /// <summary>What a word or phrase weighs.</summary>
    /// <param name="index">Its place in <see cref="WantedTexts"/>.</param>
    public double Of(int index) => Step * steps[index + 1];

    /// <summary>By what is known of all tickets now.</summary>
    public static WordWeights Of(Criterion? where, ITermStatistics statistics)
    {
        var length = Math.Log(statistics.AverageLength >= 1 ? statistics.AverageLength : UsualLength);
        return new([StepsIn(length), .. WantedTexts.In(where).Select(text => StepsOf(text, statistics))]);
    }

    /// <summary>By those that a keyset carries, where they are of this search; else by what is known now.</summary>
    public static WordWeights From(string? written, Criterion? where, ITermStatistics statistics) =>
        Read(written, where) ?? Of(where, statistics);

    /// <summary>As a keyset carries them.</summary>
    public override string ToString() => string.Join(Between, steps.Select(one => one.ToString(CultureInfo.InvariantCulture)));

    // It comes back from whoever was given it: weights without bound would overflow, and order nothing.
    private static WordWeights? Read(string? written, Criterion? where)
    {
        var read = written?.Split(Between)
            .Select(one => ushort.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? (int?)step : null)
            .ToList();
        return read is null || read.Contains(null) || read.Count != 1 + WantedTexts.In(where).Count()
            ? null
            : new([.. read.Select(one => one!.Value)]);
    }

    // Grammar says nothing of what a ticket is about, also where a phrase insists on it.
    private static int StepsOf(HasText text, ITermStatistics statistics) =>
        text.Sequence.Where(term => !term.IsGrammar).Sum(term => Math.Max(StepsIn(Rarity(term, statistics)), 1));

    // The inverse document frequency of a word that any of the terms makes: ln(1 + (N − n + ½) / (n + ½)).
    private static double Rarity(SearchTerm word, ITermStatistics statistics)
    {
        var all = Math.Max(statistics.Tickets, 1);
        // Estimates need not agree: no word is in more tickets than there are.
        var having = Math.Clamp(RelevanceScorer.NamesOf(word).Sum(term => (double)Math.Max(statistics.TicketsWith(term), 0)), 0, all);
        return Math.Log(1 + ((all - having + 0.5) / (having + 0.5)));
    }

    private static int StepsIn(double value) => (int)Math.Round(value / Step);
}
