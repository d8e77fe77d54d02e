namespace Ticketing.Search.Highlighting;

/// <summary>A word of a text that a search is for.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The place behind it.</param>
/// <param name="Wanted">Which of the words and phrases searched for it is, or is part of.</param>
internal readonly record struct FoundWord(int Start, int End, int Wanted);
