using System.ComponentModel;
using Ticketing.Training.Pools;

namespace Ticketing.Training.Http;

/// <summary>A pool.</summary>
internal sealed record PoolItem(
    [property: Description("Its key.")] string Key,
    [property: Description("How often it was saved.")] int Version,
    [property: Description("What people call it.")] string Name,
    [property: Description("What it is for, in Markdown.")] string Description,
    [property: Description("The ids of its scenarios, in order.")] IReadOnlyList<string> Scenarios,
    [property: Description("What trainees choose among.")] IReadOnlyList<PoolCategoryItem> Categories,
    [property: Description("How many points an exercise needs to pass.")] int PassesAt)
{
    public static PoolItem From(SavedPool saved) => new(
        saved.Key, saved.Version, saved.Pool.Name, saved.Pool.Description, saved.Pool.Scenarios,
        [.. saved.Pool.Categories.Select(one => new PoolCategoryItem(one.Key, one.Name))], saved.Pool.PassesAt);
}
