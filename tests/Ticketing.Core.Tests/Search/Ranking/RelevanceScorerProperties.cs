using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;
using Ticketing.Testing;

namespace Ticketing.Tests.Search.Ranking;

[Properties(Arbitrary = [typeof(RankedTexts)])]
public sealed class RelevanceScorerProperties
{
    [Property(2_000)]
    public bool A_ticket_has_a_score_just_when_it_is_found(HasText text, TicketTerms ticket) =>
        Score(text, ticket) > 0 == text.Matches(null!, ticket, internals: true);

    [Property(2_000)]
    public bool A_unit_is_counted_wherever_it_begins(HasText text, TicketTerms ticket) =>
        new ScoredUnit(text, new TermRarity(new FixedStatistics())).CountIn(TermLine.Of(ticket.Body))
            == Enumerable.Range(0, ticket.Body.Count).Count(start => BeginsAt(text, ticket.Body, start));

    [Property(2_000)]
    public bool One_more_occurrence_in_place_of_another_word_raises_the_score(TicketTerms ticket, string word)
    {
        var text = new HasText([new([word])]);
        // As long as the word that it stands for, so that only the occurrences differ.
        var other = new string('z', word.Length);
        return Score(text, ticket with { Body = [.. ticket.Body, word] }) > Score(text, ticket with { Body = [.. ticket.Body, other] });
    }

    [Property(2_000)]
    public bool The_order_of_words_does_not_matter_to_words_that_are_no_phrase(HasText text, TicketTerms ticket)
    {
        var words = new AnyOf([.. text.Sequence.Select(term => new HasText([term]))]);
        var reversed = ticket with { Body = [.. ticket.Body.Reverse()], Title = [.. ticket.Title.Reverse()] };
        return Score(words, ticket) == Score(words, reversed);
    }

    [Property(2_000)]
    public bool The_order_in_which_words_are_asked_for_does_not_matter(HasText text, TicketTerms ticket)
    {
        var words = text.Sequence.Select(term => (Criterion)new HasText([term])).ToList();
        var (there, back) = (Score(new AnyOf([.. words]), ticket), Score(new AnyOf([.. words.AsEnumerable().Reverse()]), ticket));
        return Math.Abs(there - back) < 1e-9;
    }

    [Property(2_000)]
    public bool A_score_is_never_more_than_the_weights_of_what_is_asked_for(HasText text, TicketTerms ticket)
    {
        var most = new ScoredUnit(text, new TermRarity(new FixedStatistics())).Weight * (RankingWeights.Default.Saturation + 1);
        return Score(text, ticket) <= most;
    }

    private static bool BeginsAt(HasText text, IReadOnlyList<string> terms, int start) =>
        start + text.Sequence.Length <= terms.Count && text.Sequence.Index().All(term => term.Item.Matches(terms[start + term.Index]));

    private static double Score(Criterion where, TicketTerms terms) => new RelevanceScorer(where, readsInternal: true, new FixedStatistics())
        .Score(1, TermLine.Of(terms.Title), TermLine.Of(terms.Body), TermLine.Of(terms.Internal));
}
