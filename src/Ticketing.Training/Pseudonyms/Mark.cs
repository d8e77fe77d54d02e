namespace Ticketing.Training.Pseudonyms;

/// <summary>A place in a text that identifies somebody or something, and what stands there instead.</summary>
/// <param name="Start">Where it begins in the original text, in UTF-16 characters.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Original">The original text at that place.</param>
/// <param name="Replacement">What the replaced text has there.</param>
public sealed record Mark(int Start, int Length, MarkKind Kind, string Original, string Replacement);
