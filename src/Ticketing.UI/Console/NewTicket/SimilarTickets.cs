using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Search.Language;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.NewTicket;

/// <summary>Finds tickets that may be about the same as a title, of those that the reader sees.</summary>
internal static class SimilarTickets
{
    private const int Most = 5;
    private const int MostWords = 8;

    // Shorter ones say little and find much.
    private const int ShortestWord = 3;

    public static async Task<IReadOnlyList<Ticket>> FindAsync(Caller caller, TicketFinder finder, string title, CancellationToken cancellationToken)
    {
        var words = Words(title);
        if (words.Count == 0)
            return [];
        // The last word may still be being typed.
        var all = await FindAsync(QueryNode.And(words.Select((word, index) => QueryNode.Word(word, prefix: index == words.Count - 1))));
        return all.Count > 0 || words.Count == 1 ? all : await FindAsync(QueryNode.Or(words.Select(word => QueryNode.Word(word))));

        async Task<IReadOnlyList<Ticket>> FindAsync(QueryNode where) =>
            (await finder.SearchAsync(caller, new TicketQuery(where).ToString(), Most, null, cancellationToken)).Items;
    }

    private static List<string> Words(string title)
    {
        var letters = string.Concat(title.Take(TicketLimits.Title).Select(one => char.IsLetterOrDigit(one) ? one : ' '));
        return [.. letters.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestWord && word != "AND" && word != "OR").Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords)];
    }
}
