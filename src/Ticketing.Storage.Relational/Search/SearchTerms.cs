using Ticketing.Tickets;
using Ticketing.Texts;

namespace Ticketing.Storage.Relational.Search;

/// <summary>Makes what the text index keeps of a ticket: terms, separated by blanks.</summary>
/// <param name="analyze">Makes the terms of a text, as searches are made of: the analyzer's.</param>
internal sealed class SearchTerms(Func<string, IReadOnlyList<string>> analyze)
{
    /// <summary>The terms of a text.</summary>
    public string Of(string text) => string.Join(' ', analyze(text));

    /// <summary>The terms of a ticket with all its texts.</summary>
    public SearchRow Of(Ticket ticket, IEnumerable<TicketText> texts)
    {
        var ordered = texts.OrderBy(text => text.Number).ToList();
        // Of the descriptions only the one that counts, and before the comments, whenever it was rewritten.
        var body = ordered.Where(text => text.Number == ticket.Description)
            .Concat(ordered.Where(text => text.Kind is TextKind.PublicComment));
        return new(ticket.Id.Value, Of(ticket.Title), All(body), All(ordered.Where(text => text.Kind is TextKind.InternalComment)));
    }

    /// <summary>The terms of the comments of a kind, to be put behind those that are there.</summary>
    public string Behind(IEnumerable<TicketText> texts, TextKind kind)
    {
        var terms = All(texts.Where(text => text.Kind == kind).OrderBy(text => text.Number));
        return terms.Length == 0 ? "" : " " + terms;
    }

    private string All(IEnumerable<TicketText> texts) => string.Join(' ', texts.Select(text => Of(text.Body)).Where(terms => terms.Length > 0));
}
