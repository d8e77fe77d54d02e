namespace Ticketing.Search.Analysis;

/// <summary>A term and the word of the text that made it.</summary>
/// <param name="Term">The term.</param>
/// <param name="Start">Where the word begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends: the place behind its last code unit.</param>
internal readonly record struct PlacedTerm(string Term, int Start, int End);
