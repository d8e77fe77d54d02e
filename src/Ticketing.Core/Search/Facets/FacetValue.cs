namespace Ticketing.Search.Facets;

/// <summary>A value of a field and how many tickets have it.</summary>
/// <param name="Value">The value, as the query language writes it; null for tickets that have none.</param>
/// <param name="Status">The key of their status, where the facet is crossed with it; else null.</param>
/// <param name="Count">How many.</param>
public sealed record FacetValue(string? Value, string? Status, long Count);
