using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;
using Ticketing.Testing;

namespace Ticketing.Tests.Search.Ranking;

[Properties(Arbitrary = [typeof(RankedTexts)])]
public sealed class RelevanceScorerProperties
{
    [Property(2_000)]
    public bool A_ticket_has_a_score_just_when_it_is_found(RankedText it) =>
        Score(it.Search, it.Ticket) > 0 == it.Search.Matches(null!, it.Ticket, internals: true);

    [Property(2_000)]
    public bool A_unit_is_counted_wherever_it_begins(RankedText it) =>
        new ScoredUnit(it.Search, weight: 1).CountIn(TermLine.Of(it.Ticket.Body))
            == Enumerable.Range(0, it.Ticket.Body.Count).Count(start => BeginsAt(it.Search, it.Ticket.Body, start));

    [Property(2_000)]
    public bool One_more_occurrence_in_place_of_another_word_raises_the_score(RankedText it, string word)
    {
        var search = new HasText([new([word])]);
        // As long as the word that it stands for, so that only the occurrences differ.
        var other = new string('z', word.Length);
        var (more, less) = (it.Ticket with { Body = [.. it.Ticket.Body, word] }, it.Ticket with { Body = [.. it.Ticket.Body, other] });
        return Score(search, more) > Score(search, less);
    }

    [Property(2_000)]
    public bool The_order_of_words_does_not_matter_to_words_that_are_no_phrase(RankedText it)
    {
        var words = new AnyOf([.. it.Search.Sequence.Select(term => new HasText([term]))]);
        var reversed = it.Ticket with { Body = [.. it.Ticket.Body.Reverse()], Title = [.. it.Ticket.Title.Reverse()] };
        return Score(words, it.Ticket) == Score(words, reversed);
    }

    [Property(2_000)]
    public bool The_order_in_which_words_are_asked_for_does_not_matter(RankedText it)
    {
        var words = it.Search.Sequence.Select(term => (Criterion)new HasText([term])).ToList();
        var (there, back) = (Score(new AnyOf([.. words]), it.Ticket), Score(new AnyOf([.. words.AsEnumerable().Reverse()]), it.Ticket));
        return Math.Abs(there - back) < 1e-9;
    }

    [Property(2_000)]
    public bool A_score_is_never_more_than_the_weights_of_what_is_asked_for(RankedText it)
    {
        var most = WordWeights.Of(it.Search, new FixedStatistics()).Of(0) * (RankingWeights.Default.Saturation + 1);
        return Score(it.Search, it.Ticket) <= most;
    }

    private static bool BeginsAt(HasText text, IReadOnlyList<string> terms, int start) =>
        start + text.Sequence.Length <= terms.Count && text.Sequence.Index().All(term => term.Item.Matches(terms[start + term.Index]));

    private static double Score(Criterion where, TicketTerms terms) =>
        new RelevanceScorer(where, readsInternal: true, WordWeights.Of(where, new FixedStatistics()))
            .Score(1, TermLine.Of(terms.Title), TermLine.Of(terms.Body), TermLine.Of(terms.Internal));
}
