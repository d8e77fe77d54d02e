using Ticketing.Search.Language;

namespace Ticketing.Search.Meaning;

/// <summary>
/// The words of a query that must occur and stand alone, as they were typed: no phrases, nothing that is unfinished or excluded.
/// </summary>
internal static class PlainWordTexts
{
    /// <summary>The groups of words side by side, in the order written.</summary>
    public static IEnumerable<IReadOnlyList<string>> In(QueryNode? node) => node switch
    {
        QueryAnd and =>
        [
            [.. and.Nodes.OfType<QueryWord>().Where(IsWhole).Select(word => word.Text)],
            .. and.Nodes.Where(IsNoWord).SelectMany(In),
        ],
        QueryOr or => or.Nodes.SelectMany(In),
        QueryWord word when IsWhole(word) => [[word.Text]],
        _ => [],
    };

    private static bool IsWhole(QueryWord word) => !word.Prefix;

    private static bool IsNoWord(QueryNode node) => node is not QueryWord;
}
