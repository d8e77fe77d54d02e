using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Commands;

internal sealed class UnwatchTicketHandler : CommandHandler<UnwatchTicket>
{
    protected override void Check(UnwatchTicket command, FieldErrors errors) => errors.Check("user", command.User, FieldRules.UserId);

    protected override void Authorize(UnwatchTicket command, Ticket ticket, Actor actor) =>
        WatchTicketHandler.RequireMay(command.User, ticket, actor);

    protected override void Decide(UnwatchTicket command, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        if (!ticket.Watchers.Contains(command.User))
            return;
        // Who watches because of an internal comment stops without those noticing who may not read it.
        draft.Record(new KeysChanged(TicketKeyKind.Watcher)
        {
            Removed = new([command.User]),
            Internal = !ticket.AsPublic().Watchers.Contains(command.User),
        });
    }

    protected override TicketParts Touches(UnwatchTicket command) => TicketParts.None;
}
