using Ticketing.Access;
using Ticketing.Links;
using Ticketing.Tickets;

namespace Ticketing.Commands;

internal sealed class UnlinkTicketHandler : CommandHandler<UnlinkTicket>
{
    protected override void Check(UnlinkTicket command, FieldErrors errors) => LinkRules.RequireByHand(command.End);

    protected override void Authorize(UnlinkTicket command, Ticket ticket, Actor actor) => LinkTicketHandler.RequireMay(ticket, actor);

    protected override FactsNeeded Needs(UnlinkTicket command, Ticket ticket) => new() { Other = command.Other };

    protected override void Decide(UnlinkTicket command, TicketDraft draft, Ticket ticket, DecisionFacts facts) =>
        LinkEvents.RecordRemoved(draft, command.End, facts.Other!.Id);

    protected override TicketParts Touches(UnlinkTicket command) => TicketParts.None;
}
