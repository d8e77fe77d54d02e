using Ticketing.Tickets;

namespace Ticketing.Access;

/// <summary>One tie between a ticket and somebody.</summary>
/// <param name="Relation">What ties them.</param>
/// <param name="Value">The project's, team's or organisation's key, the user id, or the key.</param>
public readonly record struct VisibilityCondition(TicketRelation Relation, string Value)
{
    /// <summary>Whether the ticket has it.</summary>
    public bool Holds(Ticket ticket) =>
        Relation.KeyKind() is { } kind ? ticket.KeysOf(kind).Contains(Value) : Relation.ValueOn(ticket) == Value;
}
