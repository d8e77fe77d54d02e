using Ticketing.Counters;
using Ticketing.Fields;

namespace Ticketing.Search.Facets;

/// <summary>A facet: one field, or a field crossed with the status.</summary>
/// <param name="Field">The field.</param>
/// <param name="ByStatus">Whether each value is counted for each status apart.</param>
/// <exception cref="ArgumentException">Tickets are not counted by the field.</exception>
public readonly record struct FacetKey(TicketField Field, bool ByStatus = false)
{
    /// <summary>The field.</summary>
    public TicketField Field { get; } = Field is { IsFacet: true }
        ? Field
        : throw new ArgumentException($"Tickets are not counted by '{Field}'.", nameof(Field));

    /// <summary>The cube that has the field; null when each has it.</summary>
    internal CounterCube? Cube => CubeFields.CubeOf(Field);
}
