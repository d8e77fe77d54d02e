using System.Runtime.InteropServices;
using Ticketing.Storage;
using Ticketing.Workflows;

namespace Ticketing.Search.Facets;

/// <summary>Adds up a facet, from cells of counters and of tickets found.</summary>
internal sealed class FacetTally(FacetKey key)
{
    private readonly Dictionary<(string? Value, string? Status), long> counts = [];

    public bool IsExact { get; set; } = true;

    public void Add(IEnumerable<CounterCell> cells)
    {
        foreach (var cell in cells)
        {
            var counted = key.Field switch
            {
                FacetField.Status => cell.Status,
                FacetField.StatusCategory => NameOf(cell.StatusCategory),
                _ => cell.Value,
            };
            CollectionsMarshal.GetValueRefOrAddDefault(counts, (counted, key.ByStatus ? cell.Status : null), out _) += cell.Count;
        }
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
