using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;

namespace Ticketing.Storage.Relational.Search.Text.Planning;

/// <summary>Estimates which part of all tickets meets a condition, by its free text alone: 0 to 1. Fields are taken to hold.</summary>
internal sealed class TextSelectivity : FieldsAlike<double>
{
    // Words of a phrase stand together more often than by chance, and in fewer tickets than any of them alone.
    private const double PhraseOfRarest = 0.05;

    // Of the tickets that have a word, those that have it in the title.
    private const double InTitle = 0.2;

    private readonly ITermStatistics statistics;

    private TextSelectivity(ITermStatistics statistics) => this.statistics = statistics;

    /// <summary>The selectivity; words are taken to occur independently of each other.</summary>
    public static double Of(Criterion? where, ITermStatistics statistics) =>
        where is null ? 1 : new TextSelectivity(statistics).Fold(where);

    public override double Fold(AllOf all) => all.Parts.Aggregate(1.0, (product, part) => product * Fold(part));

    public override double Fold(AnyOf any) => Math.Min(1, any.Parts.Sum(Fold));

    public override double Fold(Not not) => not.Part.ContainsText ? 1 - Fold(not.Part) : 1;

    public override double Fold(HasText text)
    {
        var words = text.Sequence.Select(Of).ToList();
        var all = words.Aggregate(1.0, (product, word) => product * word);
        var selectivity = Math.Max(all, words.Count == 1 ? words[0] : words.Min() * PhraseOfRarest);
        return text.TitleOnly ? selectivity * InTitle : selectivity;
    }

    public override double Fold(IdBetween id) =>
        statistics.Tickets == 0 ? 0 : Math.Clamp((1.0 + id.Most - id.Least) / statistics.Tickets, 0, 1);

    protected override double Field(FieldCriterion field) => 1;

    private double Of(SearchTerm term) => statistics.Tickets == 0
        ? 0
        : Math.Min(1, RelevanceScorer.NamesOf(term).Sum(name => (double)statistics.TicketsWith(name)) / statistics.Tickets);
}
