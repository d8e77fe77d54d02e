namespace Ticketing.Training.Pools;

/// <summary>A pool as it is stored.</summary>
/// <param name="Key">Unique in the tenant.</param>
/// <param name="Version">How often it was saved.</param>
/// <param name="Pool">What it is.</param>
public sealed record SavedPool(string Key, int Version, Pool Pool);
