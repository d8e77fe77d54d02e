using System.ComponentModel;
using Ticketing.Training.Pools;

namespace Ticketing.Training.Http;

/// <summary>What became of pools that were brought in.</summary>
internal sealed record ImportedPoolsItem(
    [property: Description("The keys of the pools.")] IReadOnlyList<string> Pools,
    [property: Description("How many scenarios are new.")] int Added,
    [property: Description("How many scenarios have a new version.")] int Changed,
    [property: Description("How many scenarios were there as they are.")] int Unchanged)
{
    public static ImportedPoolsItem From(ImportedPools pools) => new(pools.Pools, pools.Added, pools.Changed, pools.Unchanged);
}
