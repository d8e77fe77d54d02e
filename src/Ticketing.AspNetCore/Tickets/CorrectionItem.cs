using System.ComponentModel;
using Ticketing.Search.Language;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>What was searched for in place of a query that found nothing.</summary>
internal sealed record CorrectionItem(
    [property: Description("The words that were taken for others.")] IReadOnlyList<CorrectedWordItem> Words,
    [property: Description("The query that found the tickets; go on with it as 'q' beside the cursor.")] string Query,
    [property: Description("The query that searches for just what was typed.")] string Exact)
{
    public static CorrectionItem From(QueryCorrection correction) => new(
        [.. correction.Words.Select(word => new CorrectedWordItem(word.Typed, word.Meant))], correction.Query, correction.Exact);
}
