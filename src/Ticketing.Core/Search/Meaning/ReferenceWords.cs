using Ticketing.Fields;
using Ticketing.Search.Language;

namespace Ticketing.Search.Meaning;

/// <summary>The words of a query that may be what another system calls a ticket.</summary>
internal static class ReferenceWords
{
    private const int Shortest = 3;
    private const int Longest = 64;

    /// <summary>The words, in the order written.</summary>
    public static IEnumerable<string> In(QueryNode? node) => node switch
    {
        QueryAnd and => and.Nodes.SelectMany(In),
        QueryOr or => or.Nodes.SelectMany(In),
        QueryNot not => In(not.Node),
        QueryWord word when LooksLikeOne(word.Text) => [word.Text],
        FieldIs term when term.Field == TicketFields.ExternalRef => term.Values.OfType<TextValue>().Select(value => value.Text),
        _ => [],
    };

    /// <summary>The word without the mark of a number before it.</summary>
    public static string Bare(string word) => word.StartsWith('#') ? word[1..] : word;

    private static bool LooksLikeOne(string word) =>
        Bare(word) is { Length: >= Shortest and <= Longest } bare && bare.Any(char.IsAsciiDigit)
        && bare.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or '/' or '#');
}
