namespace Ticketing.Training.Pools;

/// <summary>A category that the exercises of a pool can have.</summary>
/// <param name="Key">What scenarios call it: a key.</param>
/// <param name="Name">What people read.</param>
public sealed record PoolCategory(string Key, string Name)
{
    /// <summary>Those that a pool has which says nothing: Bug, Process-related, UX issue.</summary>
    public static IReadOnlyList<PoolCategory> Default { get; } =
        [new("bug", "Bug"), new("process", "Process-related"), new("ux", "UX issue")];
}
