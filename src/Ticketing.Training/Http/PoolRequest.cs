using System.ComponentModel;
using Ticketing.Training.Pools;

namespace Ticketing.Training.Http;

/// <summary>A pool to add or to change; what is absent of one that is there stays as it is.</summary>
internal sealed record PoolRequest
{
    [Description("Its key.")]
    public string? Key { get; init; }

    [Description("What people call it.")]
    public string? Name { get; init; }

    [Description("What it is for, in Markdown.")]
    public string? Description { get; init; }

    [Description("The ids of its scenarios, in order.")]
    public IReadOnlyList<string>? Scenarios { get; init; }

    [Description("What trainees choose among; Bug, Process-related and UX issue by default.")]
    public IReadOnlyList<PoolCategoryItem>? Categories { get; init; }

    [Description("How many points an exercise needs to pass, 0 to 100; 70 by default.")]
    public int? PassesAt { get; init; }

    [Description("The version that the caller knows; another one is a conflict. Absent: whatever is stored.")]
    public int? Version { get; init; }

    public Pool On(Pool pool) => pool with
    {
        Name = Name ?? pool.Name,
        Description = Description ?? pool.Description,
        Scenarios = Scenarios is { } scenarios ? [.. scenarios] : pool.Scenarios,
        Categories = Categories is { } named ? [.. named.Select(one => new PoolCategory(one.Key, one.Name))] : pool.Categories,
        PassesAt = PassesAt ?? pool.PassesAt,
    };
}
