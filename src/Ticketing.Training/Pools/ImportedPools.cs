namespace Ticketing.Training.Pools;

/// <summary>What became of pools that were brought in.</summary>
/// <param name="Pools">Their keys.</param>
/// <param name="Added">How many scenarios are new.</param>
/// <param name="Changed">How many have a new version.</param>
/// <param name="Unchanged">How many were there as they are.</param>
public sealed record ImportedPools(IReadOnlyList<string> Pools, int Added, int Changed, int Unchanged);
