using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>An <see cref="ICommandHandler"/> of commands of one type; for most there is nothing to check or to look up.</summary>
/// <typeparam name="TCommand">The type.</typeparam>
internal abstract class CommandHandler<TCommand> : ICommandHandler
    where TCommand : TicketCommand
{
    /// <inheritdoc cref="ICommandHandler.Check"/>
    protected virtual void Check(TCommand command, FieldErrors errors)
    {
    }

    /// <inheritdoc cref="ICommandHandler.Authorize"/>
    protected virtual void Authorize(TCommand command, Ticket ticket, Actor actor)
    {
    }

    /// <inheritdoc cref="ICommandHandler.Needs"/>
    protected virtual FactsNeeded Needs(TCommand command, Ticket ticket) => default;

    /// <inheritdoc cref="ICommandHandler.Decide"/>
    protected abstract void Decide(TCommand command, TicketDraft draft, Ticket ticket, DecisionFacts facts);

    /// <inheritdoc cref="ICommandHandler.DecideOther"/>
    protected virtual TicketChange? DecideOther(TCommand command, Ticket ticket, DecisionFacts facts) => null;

    /// <inheritdoc cref="ICommandHandler.Touches"/>
    protected abstract TicketParts Touches(TCommand command);

    void ICommandHandler.Check(TicketCommand command, FieldErrors errors) => Check((TCommand)command, errors);

    void ICommandHandler.Authorize(TicketCommand command, Ticket ticket, Actor actor) => Authorize((TCommand)command, ticket, actor);

    FactsNeeded ICommandHandler.Needs(TicketCommand command, Ticket ticket) => Needs((TCommand)command, ticket);

    void ICommandHandler.Decide(TicketCommand command, TicketDraft draft, Ticket ticket, DecisionFacts facts) =>
        Decide((TCommand)command, draft, ticket, facts);

    TicketChange? ICommandHandler.DecideOther(TicketCommand command, Ticket ticket, DecisionFacts facts) =>
        DecideOther((TCommand)command, ticket, facts);

    TicketParts ICommandHandler.Touches(TicketCommand command) => Touches((TCommand)command);
}
