namespace Ticketing.Search.Ranking;

/// <summary>The free parameters of <see cref="RelevanceScorer"/>.</summary>
/// <param name="Saturation">k1: how many occurrences it takes until further ones hardly count.</param>
/// <param name="LengthShare">b: how much a long ticket must make up for its length; 0 not at all, 1 in full proportion.</param>
/// <param name="Title">How many occurrences in the body one in the title is worth.</param>
internal sealed record RankingWeights(double Saturation, double LengthShare, double Title)
{
    public static readonly RankingWeights Default = new(Saturation: 1.5, LengthShare: 0.6, Title: 3);
}
