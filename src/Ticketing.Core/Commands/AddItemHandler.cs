using System.Globalization;
using Ticketing.Tickets;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

internal sealed class AddItemHandler : CommandHandler<AddItem>
{
    /// <summary>Refuses to add an item to who may not.</summary>
    /// <exception cref="TicketForbiddenException">He may not.</exception>
    public static void RequireMay(AddItem command, Ticket ticket, Access.Actor actor)
    {
        Require(actor.May(command.Kind.Adding, ticket) || actor.May(command.Kind.Managing, ticket), command.Kind.Adding);
        ItemRules.RequireAudience(command.Kind, ticket, actor);
        ItemRules.RequirePerson(command.Kind, command.Data, ticket, actor);
    }

    protected override void Check(AddItem command, FieldErrors errors)
    {
        errors.Require("key", command.Key, TicketLimits.Id);
        command.Kind.Check(command.Data, errors);
    }

    protected override void Authorize(AddItem command, Ticket ticket, Access.Actor actor) => RequireMay(command, ticket, actor);

    protected override FactsNeeded Needs(AddItem command, Ticket ticket) => new()
    {
        Item = (command.Kind.Name, command.Key),
        Person = ItemRules.PersonIn(command.Kind, command.Data),
    };

    protected override void Decide(AddItem command, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        if (facts.Item is not null)
        {
            throw new TicketValidationException(
                "key", new Wording(FieldErrorCodes.Taken, $"There is '{command.Key}' already.", [command.Key]));
        }

        if (ticket.Items[command.Kind.Name].Count >= command.Kind.MostPerTicket)
        {
            throw new TicketValidationException(command.Kind.Name, new Wording(
                FieldErrorCodes.TooMany, $"A ticket has {command.Kind.MostPerTicket} of these at most.",
                [command.Kind.MostPerTicket.ToString(CultureInfo.InvariantCulture)]));
        }

        draft.Record(new ItemAdded(command.Kind.NewItem(command.Key, facts.Actor.UserId, command.Data)));
    }

    protected override TicketParts Touches(AddItem command) => TicketParts.None;
}
