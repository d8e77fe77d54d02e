using Ticketing.Access;
using Ticketing.Tickets;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

internal sealed class SetAccessKeysHandler : CommandHandler<SetAccessKeys>
{
    protected override void Check(SetAccessKeys command, FieldErrors errors) => errors.CheckTags("accessKeys", command.Keys);

    protected override void Decide(SetAccessKeys command, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        Require(facts.Actor.May(Permission.SetAccessKeys, ticket), Permission.SetAccessKeys);
        if (new EquatableSet(command.Keys) is var keys && keys != ticket.AccessKeys)
            draft.Record(new AccessKeysChanged(keys));
    }

    protected override TicketParts Touches(SetAccessKeys command) => TicketParts.AccessKeys;
}
