using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.Search.Facets;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>Facets, in the order asked for.</summary>
internal sealed record FacetList(IReadOnlyList<FacetItem> Facets)
{
    public static FacetList From(IReadOnlyList<Facet> facets) => new([.. facets.Select(FacetItem.From)]);
}

/// <summary>How many tickets there are for each value of a field.</summary>
internal sealed record FacetItem(
    [property: Description("The field, as it was asked for.")] string Field,
    [property: Description(
        "Whether the numbers are exact; false: there are at least so many, and there may be further values.")] bool IsExact,
    [property: Description("The values that tickets have, the most frequent first.")] IReadOnlyList<FacetCount> Values)
{
    public static FacetItem From(Facet facet) => new(
        FacetFields.NameOf(facet.Key), facet.IsExact,
        [.. facet.Values.Select(value => new FacetCount(value.Value, value.Status, value.Count))]);
}

/// <summary>A value and how many tickets have it.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record FacetCount(
    [property: Description("The value as a query writes it: a key, a name or a user id; null for tickets that have none.")] string? Value,
    [property: Description("The key of their status where statuses are told apart; else null.")] string? Status,
    [property: Description("How many.")] long Count);
