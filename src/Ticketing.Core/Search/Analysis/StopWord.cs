namespace Ticketing.Search.Analysis;

/// <summary>A stop word of at least one language.</summary>
/// <param name="IsDropped">Whether it is left out of index and queries.</param>
/// <param name="Languages">A bit for each configured language that lists it, by the language's place in the order of preference.</param>
internal readonly record struct StopWord(bool IsDropped, int Languages);
