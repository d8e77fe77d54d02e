using System.Runtime.InteropServices;
using Ticketing.Workflows;

namespace Ticketing.Search.Facets;

/// <summary>Adds up a facet, from cells of counters and from tickets.</summary>
internal sealed class FacetTally(FacetKey key)
{
    private readonly Dictionary<(string? Value, string? Status), long> counts = [];

    public bool IsExact { get; set; } = true;

    public void Add(StatusCategory category, string status, string? value, long count)
    {
        var counted = key.Field switch
        {
            FacetField.Status => status,
            FacetField.StatusCategory => NameOf(category),
            _ => value,
        };
        CollectionsMarshal.GetValueRefOrAddDefault(counts, (counted, key.ByStatus ? status : null), out _) += count;
    }

    public Facet ToFacet() => new(
        key,
        [
            .. counts.Where(count => count.Value > 0)
                .OrderByDescending(count => count.Value)
                .ThenBy(count => count.Key.Value, StringComparer.Ordinal)
                .ThenBy(count => count.Key.Status, StringComparer.Ordinal)
                .Select(count => new FacetValue(count.Key.Value, count.Key.Status, count.Value)),
        ],
        IsExact);

    private static string NameOf(StatusCategory category) => category switch
    {
        StatusCategory.Open => "open",
        StatusCategory.Active => "active",
        StatusCategory.Waiting => "waiting",
        StatusCategory.Done => "done",
        StatusCategory.Closed => "closed",
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, null),
    };
}
