using System.Collections.Immutable;

namespace Ticketing.Training.Progress;

/// <summary>What there is to pass of a pool.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Scenarios">The ids of the scenarios that are sent, without their language.</param>
/// <param name="PassesAt">How many points suffice.</param>
/// <param name="Categories">The names of its categories, by key.</param>
internal sealed record PoolGoal(
    string Key, string Name, ImmutableArray<string> Scenarios, int PassesAt, ImmutableDictionary<string, string> Categories);
