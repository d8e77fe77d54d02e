using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>Makes what is kept of a ticket to be searched: lines of terms.</summary>
/// <param name="analyze">Makes the terms of a text, as searches are made of: the analyzer's.</param>
internal sealed class SearchTerms(Func<string, IReadOnlyList<string>> analyze)
{
    /// <summary>
    /// The most characters of a line. What is longer is searched up to there: a <c>tsvector</c> has room for 1 MB, which two lines of
    /// letters of four bytes nearly fill.
    /// </summary>
    public const int MostCharacters = 120_000;

    /// <summary>The line of a text's terms.</summary>
    public string Of(string text) => Line(analyze(text));

    /// <summary>The lines of a ticket with all its texts.</summary>
    public SearchRow Of(Ticket ticket, IEnumerable<TicketText> texts)
    {
        var terms = TicketTerms.Of(ticket, texts, analyze);
        return new(ticket.Id.Value, Line(terms.Title), Line(terms.Body), Line(terms.Internal));
    }

    /// <summary>The line of the comments of a kind.</summary>
    public string Of(IEnumerable<TicketText> texts, TextKind kind) => Line(TicketTerms.OfComments(texts, kind, analyze));

    private static string Line(IReadOnlyCollection<string> terms)
    {
        var line = TermLine.Of(terms);
        return line.Length <= MostCharacters ? line : line[..(line.LastIndexOf(' ', MostCharacters - 1) + 1)];
    }
}
