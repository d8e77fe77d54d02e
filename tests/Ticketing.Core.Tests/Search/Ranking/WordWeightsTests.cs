using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;
using Ticketing.Testing;

namespace Ticketing.Tests.Search.Ranking;

[Properties(Arbitrary = [typeof(RankedTexts)])]
public sealed class WordWeightsTests
{
    private static readonly Criterion Paper = new HasText([new(["paper"])]);
    private static readonly FixedStatistics Rare = new(Terms: [("paper", 3)]);
    private static readonly FixedStatistics Common = new(Tickets: 1000, AverageLength: 900, Terms: [("paper", 900)]);

    [Fact]
    public void A_keyset_keeps_what_words_weighed_when_it_was_given_out()
    {
        var weights = WordWeights.From(WordWeights.Of(Paper, Rare).ToString(), Paper, Common);

        Assert.Equal(WordWeights.Of(Paper, Rare).Of(0), weights.Of(0));
        Assert.Equal(WordWeights.Of(Paper, Rare).AverageLength, weights.AverageLength);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("41")]
    [InlineData("41.58.1")]
    [InlineData("41.-58")]
    [InlineData("41.99999999999")]
    [InlineData("41,58")]
    [InlineData("forty.one")]
    public void What_is_of_no_such_search_is_weighed_anew(string? written) =>
        Assert.Equal(WordWeights.Of(Paper, Common).ToString(), WordWeights.From(written, Paper, Common).ToString());

    [Property(2_000)]
    public bool All_weights_of_a_search_are_kept(RankedText it)
    {
        var where = new AllOf([it.Search, new Not(Paper), new AnyOf([Paper, it.Search])]);
        var written = WordWeights.Of(where, Rare).ToString();
        return WordWeights.From(written, where, Common).ToString() == written;
    }
}
