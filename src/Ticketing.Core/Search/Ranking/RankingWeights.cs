namespace Ticketing.Search.Ranking;

/// <summary>The free parameters of <see cref="RelevanceScorer"/>.</summary>
/// <param name="Saturation">k1: how many occurrences it takes until further ones hardly count.</param>
/// <param name="LengthShare">b: how much a long ticket must make up for its length; 0 not at all, 1 in full proportion.</param>
/// <param name="Title">How many occurrences in the body one in the title is worth.</param>
internal sealed record RankingWeights(double Saturation, double LengthShare, double Title)
{
    /// <summary>Used everywhere.</summary>
    /// <remarks>
    /// Chosen on the Cranfield collection, near the best of 294 combinations (k1 0.9 to 3.2, b 0.4 to 0.9, title 1 to 5) and ten between
    /// them: the neighbours differ by about 0.01. No half of the questions was held back for these figures; in 20 trials on random halves,
    /// the best of one half lost 0.005 to 0.049 (of nDCG and MAP together) against the best of the other, more than neighbours differ by,
    /// so finer tuning would be noise; k1 was 2 until words joined by a hyphen became one (ADR 0018). It is above the usual 1.2, for a
    /// ticket in which a word comes back in every comment is about it; b is the usual one.
    /// </remarks>
    public static readonly RankingWeights Default = new(Saturation: 2.12, LengthShare: 0.75, Title: 2);
}
