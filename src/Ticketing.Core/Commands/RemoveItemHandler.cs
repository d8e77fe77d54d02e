using Ticketing.Tickets;

namespace Ticketing.Commands;

internal sealed class RemoveItemHandler : CommandHandler<RemoveItem>
{
    protected override FactsNeeded Needs(RemoveItem command, Ticket ticket) => new() { Item = (command.Kind.Name, command.Key) };

    protected override void Decide(RemoveItem command, TicketDraft draft, Ticket ticket, DecisionFacts facts) =>
        draft.Record(new ItemRemoved(ItemRules.RequireChangeable(command.Kind, command.Key, ticket, facts)));

    protected override TicketParts Touches(RemoveItem command) => TicketParts.Items;
}
