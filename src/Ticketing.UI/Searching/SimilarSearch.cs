using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Search.Language;
using Ticketing.Tickets;

namespace Ticketing.UI.Searching;

/// <summary>Finds tickets that may be about the same as a title, of those that the reader sees.</summary>
internal static class SimilarSearch
{
    private const int MostWords = 8;

    // Shorter ones say little and find much.
    private const int ShortestWord = 3;

    public static async Task<IReadOnlyList<Ticket>> FindAsync(
        Caller caller, TicketFinder finder, string title, int most, CancellationToken cancellationToken)
    {
        var words = PlainWords.Of(title).Where(word => word.Length >= ShortestWord).Distinct().Take(MostWords).ToList();
        if (words.Count == 0)
            return [];
        // Tickets with the rarest words come first, and of those the ones with most of the others. The last word may still be being typed.
        var where = QueryNode.Or(words.Select((word, index) => QueryNode.Word(word, prefix: index == words.Count - 1)));
        try
        {
            return await finder.SuggestAsync(caller, new TicketQuery(where).ToString(), most, cancellationToken);
        }
        catch (TicketValidationException)
        {
            // A title that says nothing yet is like none.
            return [];
        }
    }
}
