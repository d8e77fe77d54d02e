namespace Ticketing.UI.Console.TicketList;

/// <summary>The values of a field with their counts, each leading to the query with or without it.</summary>
/// <param name="Title">The field.</param>
/// <param name="IsExact">Whether the counts are exact; false: there are at least so many.</param>
/// <param name="Values">The values, the most frequent first.</param>
public sealed record FacetGroup(string Title, bool IsExact, IReadOnlyList<FacetChoice> Values)
{
    /// <summary>Those that are less frequent, as far as they are shown.</summary>
    public IReadOnlyList<FacetChoice> More { get; init; } = [];
}
