using System.Runtime.InteropServices;
using Ticketing.Fields;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Search.Facets;

/// <summary>Adds up a facet, from cells of counters and of tickets found.</summary>
internal sealed class FacetTally(FacetKey key)
{
    private readonly Dictionary<(string? Value, string? Status), long> counts = [];

    public bool IsExact { get; set; } = true;

    public void Add(IEnumerable<CounterCell> cells)
    {
        if (counts.Count == 0 && cells.TryGetNonEnumeratedCount(out var most))
            counts.EnsureCapacity(most);
        foreach (var cell in cells)
        {
            var counted = key.Field == TicketFields.Status ? cell.Status
                : key.Field == TicketFields.StatusCategory ? NameOf(cell.StatusCategory)
                : cell.Value;
            CollectionsMarshal.GetValueRefOrAddDefault(counts, (counted, key.ByStatus ? cell.Status : null), out _) += cell.Count;
        }
    }

    public Facet ToFacet()
    {
        var values = new List<FacetValue>(counts.Count);
        foreach (var ((value, status), count) in counts)
        {
            if (count > 0)
                values.Add(new(value, status, count));
        }

        values.Sort(InOrder);
        return new(key, values, IsExact);
    }

    // No two are equal in all three.
    private static int InOrder(FacetValue one, FacetValue other)
    {
        if (one.Count != other.Count)
            return other.Count.CompareTo(one.Count);
        var byValue = string.CompareOrdinal(one.Value, other.Value);
        return byValue != 0 ? byValue : string.CompareOrdinal(one.Status, other.Status);
    }

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
