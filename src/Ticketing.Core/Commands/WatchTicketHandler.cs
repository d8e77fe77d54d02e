using System.Globalization;
using Ticketing.Access;
using Ticketing.Tickets;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

internal sealed class WatchTicketHandler : CommandHandler<WatchTicket>
{
    /// <summary>Refuses to change whether somebody else watches, to who may not. Whoever sees a ticket may watch it himself.</summary>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    public static void RequireMay(string user, Ticket ticket, Actor actor) =>
        Require(actor.Is(user) || actor.May(Permission.ManageWatchers, ticket), Permission.ManageWatchers);

    protected override void Check(WatchTicket command, FieldErrors errors) => errors.Check("user", command.User, FieldRules.UserId);

    protected override void Authorize(WatchTicket command, Ticket ticket, Actor actor) => RequireMay(command.User, ticket, actor);

    protected override FactsNeeded Needs(WatchTicket command, Ticket ticket) => new() { Person = ("user", command.User) };

    protected override void Decide(WatchTicket command, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        // Who watches because of an internal comment becomes a watcher of whom everybody knows.
        if (ticket.AsPublic().Watchers.Contains(command.User))
            return;
        if (!ticket.Watchers.Contains(command.User) && ticket.Watchers.Count >= TicketLimits.Watchers)
        {
            throw new TicketValidationException("user", new Wording(
                FieldErrorCodes.TooMany, $"A ticket has {TicketLimits.Watchers} watchers at most.",
                [TicketLimits.Watchers.ToString(CultureInfo.InvariantCulture)]));
        }

        draft.Record(new KeysChanged(TicketKeyKind.Watcher) { Added = new([command.User]) });
    }

    protected override TicketParts Touches(WatchTicket command) => TicketParts.None;
}
