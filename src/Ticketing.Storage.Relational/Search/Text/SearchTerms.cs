using Ticketing.Search.Ranking;
using Ticketing.Texts;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>Makes what is kept of a ticket to be searched: lines of terms.</summary>
/// <param name="analyze">Makes the terms of a text, as searches are made of: the analyzer's.</param>
internal sealed class SearchTerms(Func<string, IReadOnlyList<string>> analyze)
{
    /// <summary>The most characters of a line. What is longer is searched up to there: a <c>tsvector</c> has room for 1 MB.</summary>
    public const int MostCharacters = 100_000;

    /// <summary>The line of a text's terms.</summary>
    public string Of(string text) => Bounded(TermLine.Of(analyze(text)));

    /// <summary>The lines of a ticket with all its texts.</summary>
    public SearchRow Of(Ticket ticket, IEnumerable<TicketText> texts)
    {
        var ordered = texts.OrderBy(text => text.Number).ToList();
        // Of the descriptions only the one that counts, and before the comments, whenever it was rewritten.
        var body = ordered.Where(text => text.Number == ticket.Description)
            .Concat(ordered.Where(text => text.Kind is TextKind.PublicComment));
        return new(ticket.Id.Value, Of(ticket.Title), All(body), All(ordered.Where(text => text.Kind is TextKind.InternalComment)));
    }

    /// <summary>The line of the comments of a kind.</summary>
    public string Of(IEnumerable<TicketText> texts, TextKind kind) =>
        All(texts.Where(text => text.Kind == kind).OrderBy(text => text.Number));

    private string All(IEnumerable<TicketText> texts) => Bounded(TermLine.Of([.. texts.SelectMany(text => analyze(text.Body))]));

    private static string Bounded(string line) =>
        line.Length <= MostCharacters ? line : line[..(line.LastIndexOf(' ', MostCharacters - 1) + 1)];
}
