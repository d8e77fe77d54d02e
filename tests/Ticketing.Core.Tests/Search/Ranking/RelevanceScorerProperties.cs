using FsCheck;
using FsCheck.Fluent;
using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;
using Ticketing.Testing;

namespace Ticketing.Tests.Search.Ranking;

public sealed class RelevanceScorerProperties
{
    private static readonly string[] Vocabulary = ["a", "ab", "abc", "b", "ba", "c"];

    private static readonly Gen<string[]> Terms = Gen.Elements(Vocabulary).ArrayOf();

    private static readonly Gen<SearchTerm> Term = Gen.OneOf(
        Gen.Elements(Vocabulary).Select(term => new SearchTerm([term])),
        Gen.Elements(Vocabulary).Select(term => new SearchTerm([], term)),
        Gen.Elements(Vocabulary).Two().Select(two => new SearchTerm([two.Item1, two.Item2], "c")));

    private static readonly Gen<HasText> Text = Gen.OneOf(Term.Select(term => new HasText([term])), Term.NonEmptyListOf().Select(terms => new HasText([.. terms])))
        .SelectMany(text => Gen.Elements(false, true).Select(titleOnly => text with { TitleOnly = titleOnly }));

    private static readonly Arbitrary<(HasText Text, TicketTerms Terms, string More)> Cases = Text
        .SelectMany(text => Terms.Three().SelectMany(parts => Gen.Elements(Vocabulary).Select(
            more => (text, new TicketTerms(parts.Item1, parts.Item2, parts.Item3), more))))
        .ToArbitrary();

    private static readonly Config Thorough = PropertyCases.Of(2000);

    [Fact]
    public void A_ticket_has_a_score_just_when_it_is_found() =>
        Prop.ForAll(Cases, it => Score(it.Text, it.Terms) > 0 == it.Text.Matches(null!, it.Terms, internals: true)).Check(Thorough);

    [Fact]
    public void A_unit_is_counted_wherever_it_begins() =>
        Prop.ForAll(Cases, it => new ScoredUnit(it.Text, new TermRarity(new FixedStatistics())).CountIn(TermLine.Of(it.Terms.Body))
            == Enumerable.Range(0, it.Terms.Body.Count).Count(start => BeginsAt(it.Text, it.Terms.Body, start))).Check(Thorough);

    [Fact]
    public void One_more_occurrence_in_place_of_another_word_raises_the_score() =>
        Prop.ForAll(Cases, it =>
        {
            var word = new HasText([new([it.More])]);
            // As long as the term it stands for, so that only the occurrences differ.
            var other = new string('z', it.More.Length);
            var (more, less) = (it.Terms with { Body = [.. it.Terms.Body, it.More] }, it.Terms with { Body = [.. it.Terms.Body, other] });
            return Score(word, more) > Score(word, less);
        }).Check(Thorough);

    [Fact]
    public void The_order_of_words_does_not_matter_to_words_that_are_no_phrase() =>
        Prop.ForAll(Cases, it =>
        {
            var words = new AnyOf([.. it.Text.Sequence.Select(term => new HasText([term]))]);
            return Score(words, it.Terms) == Score(words, it.Terms with { Body = [.. it.Terms.Body.Reverse()], Title = [.. it.Terms.Title.Reverse()] });
        }).Check(Thorough);

    [Fact]
    public void The_order_in_which_words_are_asked_for_does_not_matter() =>
        Prop.ForAll(Cases, it =>
        {
            var words = it.Text.Sequence.Select(term => (Criterion)new HasText([term])).ToList();
            var (there, back) = (Score(new AnyOf([.. words]), it.Terms), Score(new AnyOf([.. words.AsEnumerable().Reverse()]), it.Terms));
            return Math.Abs(there - back) < 1e-9;
        }).Check(Thorough);

    [Fact]
    public void A_score_is_never_more_than_the_weights_of_what_is_asked_for() =>
        Prop.ForAll(Cases, it =>
        {
            var most = new ScoredUnit(it.Text, new TermRarity(new FixedStatistics())).Weight * (RankingWeights.Default.Saturation + 1);
            return Score(it.Text, it.Terms) <= most;
        }).Check(Thorough);

    private static bool BeginsAt(HasText text, IReadOnlyList<string> terms, int start) =>
        start + text.Sequence.Length <= terms.Count && text.Sequence.Index().All(term => term.Item.Matches(terms[start + term.Index]));

    private static double Score(Criterion where, TicketTerms terms) => new RelevanceScorer(where, readsInternal: true, new FixedStatistics())
        .Score(1, TermLine.Of(terms.Title), TermLine.Of(terms.Body), TermLine.Of(terms.Internal));
}
