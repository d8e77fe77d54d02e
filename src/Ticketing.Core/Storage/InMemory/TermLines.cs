using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;

namespace Ticketing.Storage.InMemory;

/// <summary>The terms of a ticket as the lines that are scored.</summary>
/// <param name="Title">Of the title.</param>
/// <param name="Body">Of the description and the public comments.</param>
/// <param name="Internal">Of the internal comments.</param>
internal sealed record TermLines(string Title, string Body, string Internal)
{
    public static TermLines Of(TicketTerms terms) => new(TermLine.Of(terms.Title), TermLine.Of(terms.Body), TermLine.Of(terms.Internal));
}
