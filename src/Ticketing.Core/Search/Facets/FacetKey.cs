using Ticketing.Counters;

namespace Ticketing.Search.Facets;

/// <summary>A facet: one field, or a field crossed with the status.</summary>
/// <param name="Field">The field.</param>
/// <param name="ByStatus">Whether each value is counted for each status apart.</param>
public readonly record struct FacetKey(FacetField Field, bool ByStatus = false)
{
    /// <summary>The cube that has the field; null when each has it.</summary>
    internal CounterCube? Cube => Field switch
    {
        FacetField.Project => CounterCube.Project,
        FacetField.Category => CounterCube.Category,
        FacetField.Priority => CounterCube.Priority,
        FacetField.Team => CounterCube.Team,
        FacetField.Assignee => CounterCube.Assignee,
        _ => null,
    };
}
