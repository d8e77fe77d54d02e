using System.Collections.Immutable;

namespace Ticketing.Training.Pools;

/// <summary>Scenarios that belong together. Immutable.</summary>
public sealed record Pool
{
    /// <summary>What people call it; 1 to 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, in Markdown; empty for nothing said.</summary>
    public string Description { get; init; } = "";

    /// <summary>The ids of its scenarios, in order. A translation comes with the one beside which it stands.</summary>
    public ImmutableArray<string> Scenarios { get; init; } = [];

    /// <summary>What trainees choose among: the team's own categories.</summary>
    public ImmutableArray<PoolCategory> Categories { get; init; } = [];

    /// <summary>How many points an exercise needs to pass; 0 to 100, 70 by default.</summary>
    public int PassesAt { get; init; } = 70;
}
