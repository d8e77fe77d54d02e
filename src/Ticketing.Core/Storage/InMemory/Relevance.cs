using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;

namespace Ticketing.Storage.InMemory;

/// <summary>How well tickets fit the words of a search, where only some of them can be read with their internal comments.</summary>
internal sealed class Relevance(Criterion? where, ITermStatistics statistics)
{
    private readonly RelevanceScorer publicly = new(where, readsInternal: false, statistics);
    private readonly RelevanceScorer internally = new(where, readsInternal: true, statistics);

    public double Of(StoredTicket ticket, bool internals) =>
        (internals ? internally : publicly).Score(ticket.Row.Id.Value, ticket.Lines.Title, ticket.Lines.Body, ticket.Lines.Internal);
}
