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

    /// <summary>Checks items that come with another command.</summary>
    public static void Check(FieldErrors errors, IEnumerable<AddItem> items)
    {
        foreach (var item in items)
            CheckOne(item, errors);
    }

    /// <summary>Records items that come with another command. Their keys are new: nothing has them.</summary>
    /// <param name="draft">Takes them, with the ticket as it is by then.</param>
    /// <param name="items">The items.</param>
    /// <param name="facts">Who adds them.</param>
    /// <exception cref="TicketForbiddenException">He may not.</exception>
    public static void Record(TicketDraft draft, IEnumerable<AddItem> items, DecisionFacts facts)
    {
        foreach (var item in items)
        {
            RequireMay(item, draft.Ticket!, facts.Actor);
            RecordOne(draft, item, facts);
        }
    }

    protected override void Check(AddItem command, FieldErrors errors) => CheckOne(command, errors);

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

        RecordOne(draft, command, facts);
    }

    protected override TicketParts Touches(AddItem command) => TicketParts.None;

    private static void CheckOne(AddItem command, FieldErrors errors)
    {
        errors.Require("key", command.Key, TicketLimits.Id);
        command.Kind.Check(command.Data, errors);
    }

    private static void RecordOne(TicketDraft draft, AddItem command, DecisionFacts facts)
    {
        if (draft.Ticket!.Items[command.Kind.Name].Count >= command.Kind.MostPerTicket)
        {
            throw new TicketValidationException(command.Kind.Name, new Wording(
                FieldErrorCodes.TooMany, $"A ticket has {command.Kind.MostPerTicket} of these at most.",
                [command.Kind.MostPerTicket.ToString(CultureInfo.InvariantCulture)]));
        }

        draft.Record(new ItemAdded(command.Kind.NewItem(command.Key, facts.Actor.UserId, command.Data)));
    }
}
