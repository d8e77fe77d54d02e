namespace Ticketing.Training.Storing;

/// <summary>Something of training as it is stored.</summary>
/// <param name="Key">Which one, within its kind.</param>
/// <param name="Version">How often it was saved; what a change is checked against; 0 for what is not stored yet.</param>
/// <param name="Value">What it is.</param>
internal sealed record Stored<T>(string Key, int Version, T Value);
