namespace Ticketing.Search.Facets;

/// <summary>How many tickets there are for each value of a field.</summary>
/// <param name="Key">By what.</param>
/// <param name="Values">The values that tickets have, the most frequent first.</param>
/// <param name="IsExact">
/// Whether the numbers are exact; false: there are at least so many, and there may be values that are not among these.
/// </param>
public sealed record Facet(FacetKey Key, IReadOnlyList<FacetValue> Values, bool IsExact);
