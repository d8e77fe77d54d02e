namespace Ticketing.Search.Highlighting;

/// <summary>A part of a text with the words found in it.</summary>
/// <param name="Text">The part.</param>
/// <param name="Ranges">The words, in order, without overlaps.</param>
/// <param name="Variety">How many different words and phrases of the search it has.</param>
/// <param name="Words">How many words were found in it.</param>
internal sealed record Fragment(string Text, IReadOnlyList<TextRange> Ranges, int Variety, int Words);
