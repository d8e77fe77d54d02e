using Ticketing.Search.Criteria;

namespace Ticketing.Tests.Search.Ranking;

/// <summary>A search, and a ticket that it may find.</summary>
public sealed record RankedText(HasText Search, TicketTerms Ticket)
{
    public override string ToString() =>
        $"'{string.Join(' ', Search.Sequence.Select(Words))}'{(Search.TitleOnly ? " in titles" : "")} "
        + $"in '{string.Join(' ', Ticket.Title)}', '{string.Join(' ', Ticket.Body)}', '{string.Join(' ', Ticket.Internal)}'";

    private static string Words(SearchTerm term) =>
        string.Join('|', term.Prefix is null ? term.Alternatives : term.Alternatives.Add($"{term.Prefix}*"));
}
