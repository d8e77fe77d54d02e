using System.ComponentModel;

namespace Ticketing.Training.Http;

/// <summary>A category that the exercises of a pool can have.</summary>
internal sealed record PoolCategoryItem(
    [property: Description("What scenarios call it.")] string Key, [property: Description("What people read.")] string Name);
