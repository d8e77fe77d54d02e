namespace Ticketing.Training.Progress;

/// <summary>What was handed in of one kind.</summary>
/// <param name="Key">The kind: the key of a category, a skill, or a difficulty in lower case.</param>
/// <param name="Name">What people read; the key where there is nothing better.</param>
/// <param name="HandedIn">How many exercises.</param>
/// <param name="Scored">How many of them have points that may be told.</param>
/// <param name="Points">The mean of those, 0 to 100; null where there are none.</param>
public sealed record ProgressGroup(string Key, string Name, int HandedIn, int Scored, double? Points);
