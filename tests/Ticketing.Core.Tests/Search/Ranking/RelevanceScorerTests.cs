using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;
using Ticketing.Tickets;

namespace Ticketing.Tests.Search.Ranking;

public sealed class RelevanceScorerTests
{
    private const string Nothing = "";
    private const long Id = 1;

    private static readonly Criterion Paper = Word("paper");

    [Fact]
    public void A_word_that_fewer_tickets_have_counts_more()
    {
        var statistics = new FixedStatistics(Terms: [("paper", 300), ("jam", 3)]);

        Assert.True(Score(Word("jam"), statistics, body: " paper jam ") > Score(Paper, statistics, body: " paper jam "));
    }

    [Fact]
    public void A_word_that_every_ticket_has_still_counts() =>
        Assert.True(Score(Paper, new FixedStatistics(Terms: [("paper", 1000)]), body: " paper ") > 0);

    [Theory]
    [InlineData(0, 0, 5)]
    [InlineData(10, 0, 500)]
    [InlineData(-1, double.NaN, -7)]
    [InlineData(long.MaxValue, double.PositiveInfinity, long.MaxValue)]
    public void Estimates_that_do_not_agree_still_give_a_score(long tickets, double averageLength, long having)
    {
        var score = Score(Paper, new FixedStatistics(tickets, averageLength, ("paper", having)), body: " paper ");

        Assert.True(double.IsFinite(score) && score > 0, $"{score}");
    }

    [Fact]
    public void A_few_new_tickets_hardly_ever_change_a_score()
    {
        var scores = Enumerable.Range(0, 100)
            .Select(more => Score(Paper, new FixedStatistics(10_000 + more, 60 + (more / 1000.0), ("paper", 300)), body: " paper "));

        Assert.Single(scores.Distinct());
    }

    [Fact]
    public void A_word_in_the_title_counts_more_than_in_the_body() =>
        Assert.True(Score(Paper, title: " paper ", body: " other ") > Score(Paper, title: " other ", body: " paper "));

    [Fact]
    public void Of_two_that_have_the_word_as_often_the_shorter_fits_better() =>
        Assert.True(Score(Paper, body: " paper jam ") > Score(Paper, body: " paper jam and many other words besides "));

    [Fact]
    public void The_alternatives_of_a_word_are_one_word()
    {
        var either = new HasText([new SearchTerm(["print", "printer"])]);

        Assert.Equal(
            Score(Word("print"), new FixedStatistics(Terms: [("print", 50)]), body: " print print the "),
            Score(either, new FixedStatistics(Terms: [("print", 30), ("printer", 20)]), body: " print printer a "));
        Assert.True(Score(either, body: " print printer ") > Score(either, body: " print another "));
    }

    [Fact]
    public void A_phrase_counts_where_its_words_follow_each_other()
    {
        var phrase = Phrase("paper", "jam");

        Assert.True(Score(phrase, body: " the paper jam ") > 0);
        Assert.Equal(0, Score(phrase, body: " jam paper "));
        Assert.Equal(0, Score(phrase, title: " paper ", body: " jam "));
        Assert.Equal(0, Score(phrase, body: " paper "));
        Assert.True(Score(phrase, body: " paper jam paper jam ") > Score(phrase, body: " paper jam paper hat "));
    }

    [Fact]
    public void Occurrences_side_by_side_and_overlapping_phrases_all_count()
    {
        Assert.True(Score(Paper, body: " paper paper paper ") > Score(Paper, body: " paper paper other "));
        Assert.True(Score(Phrase("a", "a"), body: " a a a ") > Score(Phrase("a", "a"), body: " a a b "));
    }

    [Fact]
    public void Parts_of_words_are_no_words()
    {
        Assert.Equal(0, Score(Paper, body: " newspaper paperless "));
        Assert.Equal(0, Score(Prefix("paper"), body: " newspaper "));
        Assert.True(Score(Prefix("paper"), body: " paperless ") > 0);
        Assert.True(Score(new HasText([new SearchTerm(["jam"]), new SearchTerm([], "pap")]), body: " jam paper ") > 0);
    }

    [Fact]
    public void Only_the_title_counts_where_only_the_title_is_searched() =>
        Assert.Equal(0, Score(new HasText([new SearchTerm(["paper"])], TitleOnly: true), body: " paper ", internals: " paper "));

    [Fact]
    public void Internal_comments_count_only_for_who_reads_them()
    {
        var scorer = Scorer(Paper, readsInternal: false);

        Assert.Equal(0, scorer.Score(Id, Nothing, Nothing, " paper "));
        Assert.Equal(scorer.Score(Id, Nothing, " paper ", Nothing), scorer.Score(Id, Nothing, " paper ", " paper jam "));
        Assert.True(Score(Paper, internals: " paper ") > 0);
    }

    [Fact]
    public void What_must_not_occur_adds_nothing()
    {
        var without = new AllOf([Paper, new Not(Word("jam")), new NoKey(TicketKeyKind.Tag)]);

        Assert.Equal(Score(Paper, body: " paper jam "), Score(without, body: " paper jam "));
        Assert.Equal(["paper"], RelevanceScorer.TermsOf(without));
    }

    [Fact]
    public void Either_and_both_add_up()
    {
        Criterion[] words = [Paper, Word("jam")];

        Assert.Equal(words.Sum(word => Score(word, body: " paper jam ")), Score(new AnyOf([.. words]), body: " paper jam "), 12);
        Assert.Equal(Score(new AllOf([.. words]), body: " paper jam "), Score(new AnyOf([.. words]), body: " paper jam "));
    }

    [Fact]
    public void A_prefix_is_asked_for_with_its_mark()
    {
        var where = new AnyOf([new HasText([new(["jam", "jams"], "ja"), new(["jam"])]), Paper]);

        Assert.Equal(["jam", "jams", "ja*", "paper"], RelevanceScorer.TermsOf(where));
        Assert.Empty(RelevanceScorer.TermsOf(null));
        Assert.Equal(0, Score(null, body: " paper "));
        Assert.Equal(0, Score(new HasText([new([])]), body: " paper "));
    }

    [Fact]
    public void Scoring_allocates_nothing()
    {
        var scorer = Scorer(new AnyOf([Paper, Phrase("paper", "jam"), Prefix("pa")]));
        scorer.Score(Id, " paper ", " paper jam ", " jam ");

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            scorer.Score(Id, " paper ", " paper jam paper ", " jam ");

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void The_ticket_whose_number_was_asked_for_fits_best()
    {
        var scorer = Scorer(new AnyOf([new IdBetween(7, 7), Word("7")]));

        Assert.True(scorer.Score(7, Nothing, Nothing, Nothing) > scorer.Score(8, " 7 7 7 ", " 7 7 7 7 7 7 ", " 7 "));
        Assert.Equal(0, Scorer(new AnyOf([new IdBetween(7, 9), Paper])).Score(7, Nothing, Nothing, Nothing));
    }

    [Fact]
    public void Grammar_makes_a_ticket_no_longer()
    {
        Assert.Equal(Score(Paper, body: " paper jam "), Score(Paper, body: " ·the paper ·is ·in jam · "));
        Assert.Equal(Score(Phrase("paper"), body: " paper "), Score(Phrase("·the", "paper"), body: " ·the paper "));
    }

    private static HasText Word(string term) => Phrase(term);

    private static HasText Phrase(params string[] terms) => new([.. terms.Select(term => new SearchTerm([term]))]);

    private static HasText Prefix(string prefix) => new([new SearchTerm([], prefix)]);

    private static double Score(Criterion? where, string title = Nothing, string body = Nothing, string internals = Nothing) =>
        Score(where, new FixedStatistics(), title, body, internals);

    private static double Score(
        Criterion? where, ITermStatistics statistics, string title = Nothing, string body = Nothing, string internals = Nothing) =>
        new RelevanceScorer(where, readsInternal: true, WordWeights.Of(where, statistics)).Score(Id, title, body, internals);

    private static RelevanceScorer Scorer(Criterion where, bool readsInternal = true) =>
        new(where, readsInternal, WordWeights.Of(where, new FixedStatistics()));
}
