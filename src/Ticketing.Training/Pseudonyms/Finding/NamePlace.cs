namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>Words of a text that a cue says to be a name.</summary>
/// <param name="First">The first word.</param>
/// <param name="Last">The last word.</param>
/// <param name="IsFamily">Whether a single word is rather a family name.</param>
internal readonly record struct NamePlace(int First, int Last, bool IsFamily);
