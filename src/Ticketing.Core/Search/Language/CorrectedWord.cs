namespace Ticketing.Search.Language;

/// <summary>A word of a query that was taken for another one.</summary>
/// <param name="Typed">What was typed.</param>
/// <param name="Meant">What was searched for.</param>
public sealed record CorrectedWord(string Typed, string Meant);
