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
        if (ticket.Watchers.Contains(command.User))
            draft.Record(new KeysChanged(TicketKeyKind.Watcher) { Removed = new([command.User]) });
    }

    protected override TicketParts Touches(UnwatchTicket command) => TicketParts.None;
}
