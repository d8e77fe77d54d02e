using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;

namespace Ticketing.Storage.InMemory;

/// <summary>How well tickets fit the words of a search, where only some of them can be read with their internal comments.</summary>
internal sealed class Relevance(Criterion? where, WordWeights words)
{
    private readonly RelevanceScorer publicly = new(where, readsInternal: false, words);
    private readonly RelevanceScorer internally = new(where, readsInternal: true, words);

    public double Of(StoredTicket ticket, bool internals) =>
        (internals ? internally : publicly).Score(ticket.Row.Id.Value, ticket.Lines.Title, ticket.Lines.Body, ticket.Lines.Internal);
}
