namespace Ticketing.Search.Ranking;

/// <summary>The free parameters of <see cref="RelevanceScorer"/>.</summary>
/// <param name="Saturation">k1: how many occurrences it takes until further ones hardly count.</param>
/// <param name="LengthShare">b: how much a long ticket must make up for its length; 0 not at all, 1 in full proportion.</param>
/// <param name="Title">How many occurrences in the body one in the title is worth.</param>
internal sealed record RankingWeights(double Saturation, double LengthShare, double Title)
{
    /// <summary>Used everywhere.</summary>
    /// <remarks>
    /// Chosen on the Cranfield collection among 294 combinations (k1 0.9 to 3.2, b 0.4 to 0.9, title 1 to 5). They lie in the middle of a wide
    /// plain: anything with k1 1.5 to 2.6, b 0.7 to 0.9 and a title of 1.5 to 3 is within 0.01 of the best. Chosen on one half of the
    /// questions, the best of a half is within 0.03 of the best for the other, and there is no trend beside it. k1 is above the usual 1.2, for
    /// a ticket in which a word comes back in every comment is about it; b is the usual one.
    /// </remarks>
    public static readonly RankingWeights Default = new(Saturation: 2, LengthShare: 0.75, Title: 2);
}
