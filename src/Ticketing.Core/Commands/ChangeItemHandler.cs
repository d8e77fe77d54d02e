using Ticketing.Tickets;

namespace Ticketing.Commands;

internal sealed class ChangeItemHandler : CommandHandler<ChangeItem>
{
    protected override void Check(ChangeItem command, FieldErrors errors) => command.Kind.Check(command.Data, errors);

    protected override void Authorize(ChangeItem command, Ticket ticket, Access.Actor actor) =>
        ItemRules.RequirePerson(command.Kind, command.Data, ticket, actor);

    protected override FactsNeeded Needs(ChangeItem command, Ticket ticket) => new()
    {
        Item = (command.Kind.Name, command.Key),
        Person = ItemRules.PersonIn(command.Kind, command.Data),
    };

    protected override void Decide(ChangeItem command, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        var before = ItemRules.RequireChangeable(command.Kind, command.Key, ticket, facts);
        if (command.Kind.NewItem(before.Key, before.By, command.Data) with { Internal = before.Internal } is var item && item != before)
            draft.Record(new ItemChanged(item, before));
    }

    protected override TicketParts Touches(ChangeItem command) => TicketParts.Items;
}
