namespace Ticketing.Search.Highlighting;

/// <summary>A part of a text, such as a word to mark.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units (as strings of .NET and JavaScript count).</param>
/// <param name="Length">How many code units it has; at least one.</param>
public readonly record struct TextRange(int Start, int Length);
