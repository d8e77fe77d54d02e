namespace Ticketing.Training.Pseudonyms;

/// <summary>What was not found, and is replaced wherever it stands in the ticket.</summary>
/// <param name="Original">The text, in any case.</param>
/// <param name="Kind">What it is.</param>
public sealed record AddedMark(string Original, MarkKind Kind);
