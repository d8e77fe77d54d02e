using System.Collections;

namespace Ticketing.Storage;

/// <summary>The tickets of a page, in the order that was asked for.</summary>
public sealed class TicketHits : IReadOnlyList<TicketHit>
{
    private readonly IReadOnlyList<TicketHit> hits;

    /// <param name="hits">The tickets.</param>
    /// <param name="reached">Where the search stopped before it had looked everywhere; null when it did not.</param>
    public TicketHits(IReadOnlyList<TicketHit> hits, SortPosition? reached = null)
    {
        this.hits = hits;
        Reached = reached;
    }

    /// <summary>
    /// Where the search stopped before the page was full, because it had looked at as many tickets as it may
    /// (<see cref="TicketSearchRequest.MayStop"/>). From there on it is to be gone on with, in the same direction; there may be no more.
    /// Null: there are none.
    /// </summary>
    public SortPosition? Reached { get; }

    /// <summary>How many there are.</summary>
    public int Count => hits.Count;

    /// <summary>One of them.</summary>
    public TicketHit this[int index] => hits[index];

    /// <summary>Goes through them.</summary>
    public IEnumerator<TicketHit> GetEnumerator() => hits.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
