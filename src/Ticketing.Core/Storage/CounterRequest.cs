using Ticketing.Counters;
using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>Which figures are read.</summary>
/// <param name="Tenant">Of which tenant.</param>
/// <param name="Cube">By what.</param>
/// <param name="Projects">Of the tickets of which projects, each once; null for the whole tenant.</param>
public sealed record CounterRequest(string Tenant, CounterCube Cube, IReadOnlyCollection<string>? Projects)
{
    /// <summary>The first status category that is of interest.</summary>
    /// <value>Default: <see cref="StatusCategory.Open"/>, the first there is.</value>
    public StatusCategory Least { get; init; } = StatusCategory.Open;

    /// <summary>The last one.</summary>
    /// <value>Default: <see cref="StatusCategory.Closed"/>, the last there is.</value>
    public StatusCategory Most { get; init; } = StatusCategory.Closed;

    /// <summary>The values in the cube's field that are of interest; null for all, and for tickets without one.</summary>
    /// <value>Default: null.</value>
    public IReadOnlyCollection<string>? Values { get; init; }
}
