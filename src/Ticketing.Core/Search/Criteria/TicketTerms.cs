using Ticketing.Search.Analysis;
using Ticketing.Tickets;

namespace Ticketing.Search.Criteria;

/// <summary>The terms of a ticket's texts, as the analyzer made them, in the order of the texts.</summary>
/// <param name="Title">Of the title.</param>
/// <param name="Body">Of the description and then the public comments.</param>
/// <param name="Internal">Of the internal comments.</param>
public sealed record TicketTerms(IReadOnlyList<string> Title, IReadOnlyList<string> Body, IReadOnlyList<string> Internal)
{
    /// <summary>No terms.</summary>
    public static readonly TicketTerms None = new([], [], []);

    /// <summary>The terms of a ticket with all its texts.</summary>
    internal static TicketTerms Of(Ticket ticket, IEnumerable<TicketText> texts, Func<string, IReadOnlyList<string>> analyze)
    {
        var all = texts.ToList();
        // Of the descriptions only the one that counts, and before the comments, whenever it was rewritten.
        var description = all.Where(text => text.Number == ticket.Description).SelectMany(text => analyze(text.Body));
        return new(
            analyze(ticket.Title),
            [.. description, .. OfComments(all, TextKind.PublicComment, analyze)],
            OfComments(all, TextKind.InternalComment, analyze));
    }

    /// <summary>The terms of the comments of a kind, each behind a boundary that no phrase crosses.</summary>
    internal static IReadOnlyList<string> OfComments(
        IEnumerable<TicketText> texts, TextKind kind, Func<string, IReadOnlyList<string>> analyze) =>
    [
        .. texts.Where(text => text.Kind == kind)
            .OrderBy(text => text.Number)
            .Select(text => analyze(text.Body))
            .Where(terms => terms.Count > 0)
            .SelectMany(terms => terms.Prepend(GrammarTerm.Boundary)),
    ];
}
