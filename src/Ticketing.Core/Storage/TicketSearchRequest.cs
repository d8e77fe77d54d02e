using Ticketing.Fields;
using Ticketing.Search.Criteria;

namespace Ticketing.Storage;

/// <summary>What a store is asked to find.</summary>
/// <param name="Where">What must hold; null for nothing.</param>
/// <param name="Sort">The order. By relevance only when <paramref name="Where"/> contains free text.</param>
/// <param name="Limit">How many at most; 1 to 1,000.</param>
/// <param name="After">Behind which place the page begins; null for the first one.</param>
/// <param name="Before">
/// Before which place the page ends, in the same order: its tickets are the last ones before it. Null for a page that goes forward; not
/// together with <paramref name="After"/>.
/// </param>
public sealed record TicketSearchRequest(
    Criterion? Where, TicketSort Sort, int Limit, SortPosition? After = null, SortPosition? Before = null)
{
    /// <summary>The most tickets that a page can have.</summary>
    public const int MostAtOnce = 1000;

    /// <summary>
    /// Whether the page may be short, or empty, though there are more tickets: a store then stops when it has looked at a few thousand, and
    /// says where (<see cref="TicketHits.Reached"/>). Without it a store looks until the page is full or there is nothing left.
    /// </summary>
    public bool MayStop { get; init; }

    /// <summary>
    /// Whether somebody is still typing: a few that fit are wanted soon, and a store may rank fewer of them than for a page that is read.
    /// </summary>
    public bool IsSuggestion { get; init; }

    /// <summary>Whether the page is the one before a place.</summary>
    public bool IsBackward => Before is not null;

    /// <summary>The place that the page begins behind, or ends before; null for the first page.</summary>
    public SortPosition? Keyset => Before ?? After;

    /// <summary>Refuses what no store could answer.</summary>
    /// <exception cref="ArgumentException">
    /// The limit is out of range, two places are given, or an order of relevance is asked for where no words are.
    /// </exception>
    public void Check()
    {
        if (Limit is < 1 or > MostAtOnce)
            throw new ArgumentOutOfRangeException(nameof(Limit), Limit, $"A page has 1 to {MostAtOnce} tickets.");
        if (After is not null && Before is not null)
            throw new ArgumentException("A page begins behind a place or ends before one, not both.", nameof(Before));
        if (Sort.Field == TicketFields.Relevance && Where is not { ContainsText: true })
            throw new ArgumentException("Only a search with free text has an order of relevance.", nameof(Sort));
    }
}
