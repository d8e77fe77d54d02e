namespace Ticketing.Search.Analysis;

/// <summary>A stop word of at least one language.</summary>
/// <param name="Term">Its term where it is dropped.</param>
/// <param name="IsDropped">Whether it is grammar alone, and not searched for by itself.</param>
/// <param name="Languages">A bit for each configured language that lists it, by the language's place in the order of preference.</param>
internal readonly record struct StopWord(string Term, bool IsDropped, int Languages);
