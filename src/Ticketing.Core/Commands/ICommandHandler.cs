using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>
/// All that is particular to one kind of command on a ticket, in the order in which it is asked: <see cref="Check"/>,
/// <see cref="Authorize"/>, <see cref="Needs"/>, <see cref="Decide"/>. Pure: what it needs to know is looked up by whoever carries the
/// command out.
/// </summary>
internal interface ICommandHandler
{
    /// <summary>What can be said of the command by itself: its fields take what it puts into them. Errors name the API's fields.</summary>
    void Check(TicketCommand command, FieldErrors errors);

    /// <summary>
    /// Refuses what the actor may not do to the ticket, before anything that the command names is looked up: so nobody learns by it who and
    /// what is there.
    /// </summary>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    void Authorize(TicketCommand command, Ticket ticket, Actor actor);

    /// <summary>What has to be looked up before it is decided.</summary>
    FactsNeeded Needs(TicketCommand command, Ticket ticket);

    /// <summary>Records what the command leads to, or refuses it.</summary>
    /// <param name="command">The command, with which nothing is wrong by itself.</param>
    /// <param name="draft">Takes what happens; it begins with the ticket.</param>
    /// <param name="ticket">The ticket as it is.</param>
    /// <param name="facts">What was looked up.</param>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    /// <exception cref="TransitionRefusedException">The workflow does not go that way.</exception>
    /// <exception cref="TicketConflictException">The ticket is somebody's already.</exception>
    void Decide(TicketCommand command, TicketDraft draft, Ticket ticket, DecisionFacts facts);

    /// <summary>
    /// What happens to the other ticket that the command names besides what its links lead to, once the command is not refused; null for
    /// nothing.
    /// </summary>
    TicketChange? DecideOther(TicketCommand command, Ticket ticket, DecisionFacts facts);

    /// <summary>
    /// What of the ticket whoever gives the command has before his eyes: where others changed that meanwhile, he has to look again.
    /// </summary>
    TicketParts Touches(TicketCommand command);
}
