using Ticketing.Access;
using Ticketing.Links;
using Ticketing.Tickets;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

internal sealed class LinkTicketHandler : CommandHandler<LinkTicket>
{
    /// <summary>Refuses to change links to who may not.</summary>
    /// <exception cref="TicketForbiddenException">He may not.</exception>
    public static void RequireMay(Ticket ticket, Actor actor) => Require(actor.May(Permission.Triage, ticket), Permission.Triage);

    /// <summary>Records a link, also one that comes with another command.</summary>
    /// <exception cref="TicketValidationException">There may be no such link.</exception>
    public static void Record(TicketDraft draft, LinkEnd end, DecisionFacts facts)
    {
        var (ticket, other) = (draft.Ticket!, facts.Other!);
        if (LinkRules.IsLinked(ticket, end, other.Id))
            return;
        if (LinkRules.Refuse(ticket, end, other, facts.Walk, facts.Seen) is { } refusal)
            throw new TicketValidationException(LinkRules.Field, refusal);
        LinkEvents.RecordAdded(draft, end, other);
    }

    protected override void Check(LinkTicket command, FieldErrors errors) => LinkRules.RequireByHand(command.End);

    protected override void Authorize(LinkTicket command, Ticket ticket, Actor actor) => RequireMay(ticket, actor);

    protected override FactsNeeded Needs(LinkTicket command, Ticket ticket) => new() { Link = (command.End, command.Other) };

    protected override void Decide(LinkTicket command, TicketDraft draft, Ticket ticket, DecisionFacts facts) =>
        Record(draft, command.End, facts);

    protected override TicketParts Touches(LinkTicket command) => TicketParts.None;
}
