using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Tickets;

namespace Ticketing.Webhooks.Planning;

/// <summary>
/// Queries that can be decided by looking at one ticket. Words are not among them: what fits is known to the index of all texts alone.
/// </summary>
internal sealed class WebhookQuery(TicketFinder finder)
{
    /// <exception cref="TicketValidationException">
    /// It is malformed, has words to search for or an order; the field is <c>query</c>.
    /// </exception>
    public async Task CheckAsync(Caller caller, string query, CancellationToken cancellationToken)
    {
        Criterion? where;
        try
        {
            where = await finder.ReadAsync(caller, query, cancellationToken);
        }
        catch (TicketValidationException e)
        {
            throw new TicketValidationException([.. e.Errors.Select(error => error with { Field = "query" })]);
        }

        if (where is { ContainsText: true })
            throw new TicketValidationException("query", new Wording(
                WebhookErrorCodes.QueryHasWords,
                "A webhook's query asks for fields, such as project:support priority:high. Words are searched for among all tickets; " +
                "whether one ticket has them cannot be told.", []));
        if (TicketQuery.Parse(query).Sorts.Count > 0)
            throw new TicketValidationException("query", new Wording(
                WebhookErrorCodes.QueryIsSorted, "A webhook is told of one event after the other: leave out 'sort:'.", []));
    }

    /// <summary>Whether a ticket meets a query, by its owner's eyes; null for a query that can be decided no more.</summary>
    /// <param name="owner">Who asks.</param>
    /// <param name="query">The query.</param>
    /// <param name="ticket">The ticket as he sees it.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<bool?> MeetsAsync(Caller owner, string query, Ticket ticket, CancellationToken cancellationToken)
    {
        try
        {
            return await finder.ReadAsync(owner, query, cancellationToken) switch
            {
                null => true,
                { ContainsText: true } => null,
                var where => where.Matches(ticket, TicketTerms.None, internals: false),
            };
        }
        catch (TicketValidationException e)
        {
            // What it names may be gone, or may be there again tomorrow: no ticket has it now.
            return e.Errors is [{ Code: QueryErrorCodes.UnknownValue or QueryErrorCodes.UnknownPerson }] ? false : null;
        }
    }
}
