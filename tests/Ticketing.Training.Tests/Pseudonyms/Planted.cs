namespace Ticketing.Training.Pseudonyms;

/// <summary>An identifier, and the sentence in which it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The identifier.</param>
/// <param name="Sentence">The sentence.</param>
public sealed record Planted(MarkKind Kind, string Value, string Sentence);
