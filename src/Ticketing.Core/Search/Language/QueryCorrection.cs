namespace Ticketing.Search.Language;

/// <summary>What was searched for in place of a query that found nothing.</summary>
/// <param name="Words">The words that were taken for others.</param>
/// <param name="Query">The query that found the tickets; pages go on with it.</param>
/// <param name="Exact">The query that searches for just what was typed.</param>
public sealed record QueryCorrection(IReadOnlyList<CorrectedWord> Words, string Query, string Exact);
