using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;

namespace Ticketing.Storage.Relational.Search.Text.Planning;

/// <summary>Estimates which part of all tickets meets a condition, by its free text alone: 0 to 1. Fields are taken to hold.</summary>
internal static class TextSelectivity
{
    // Words of a phrase stand together more often than by chance, and in fewer tickets than any of them alone.
    private const double PhraseOfRarest = 0.05;

    // Of the tickets that have a word, those that have it in the title.
    private const double InTitle = 0.2;

    /// <summary>The selectivity; words are taken to occur independently of each other.</summary>
    public static double Of(Criterion? where, ITermStatistics statistics) => where switch
    {
        AllOf all => all.Parts.Aggregate(1.0, (product, part) => product * Of(part, statistics)),
        AnyOf any => Math.Min(1, any.Parts.Sum(part => Of(part, statistics))),
        Not not => not.Part.ContainsText ? 1 - Of(not.Part, statistics) : 1,
        HasText text => Of(text, statistics),
        _ => 1,
    };

    private static double Of(HasText text, ITermStatistics statistics)
    {
        var words = text.Sequence.Select(term => Of(term, statistics)).ToList();
        var all = words.Aggregate(1.0, (product, word) => product * word);
        var selectivity = Math.Max(all, words.Count == 1 ? words[0] : words.Min() * PhraseOfRarest);
        return text.TitleOnly ? selectivity * InTitle : selectivity;
    }

    private static double Of(SearchTerm term, ITermStatistics statistics) => statistics.Tickets == 0
        ? 0
        : Math.Min(1, RelevanceScorer.NamesOf(term).Sum(name => (double)statistics.TicketsWith(name)) / statistics.Tickets);
}
