using Ticketing.Tickets;

namespace Ticketing.Search.Criteria;

/// <summary>
/// A condition on tickets with nothing left to look up: <c>me</c> is a user id, <c>7d</c> a moment, words are terms. A closed
/// family with two evaluators that mean the same: this delegate-like one and the stores' SQL. Immutable.
/// </summary>
public abstract record Criterion
{
    private protected Criterion()
    {
    }

    /// <summary>Whether the ticket meets it.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="terms">The terms of its texts; only free text looks at them.</param>
    /// <param name="internals">Whether free text may be found in internal comments.</param>
    public abstract bool Matches(Ticket ticket, TicketTerms terms, bool internals);

    /// <summary>Whether free text occurs in it.</summary>
    public abstract bool ContainsText { get; }

    /// <summary>What a fold makes of it.</summary>
    internal abstract T Fold<T>(CriterionFold<T> fold);
}
