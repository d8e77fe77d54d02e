using Ticketing.Tickets;

namespace Ticketing.Search.Criteria;

/// <summary>A condition on the ticket's row alone.</summary>
public abstract record FieldCriterion : Criterion
{
    private protected FieldCriterion()
    {
    }

    /// <inheritdoc/>
    public sealed override bool ContainsText => false;

    /// <inheritdoc/>
    public sealed override bool Matches(Ticket ticket, TicketTerms terms, bool internals) => Matches(ticket);

    private protected abstract bool Matches(Ticket ticket);
}
