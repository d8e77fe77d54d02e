using Ticketing.Access;
using Ticketing.Tickets;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

internal sealed class AddSubjectHandler : CommandHandler<AddSubject>
{
    protected override void Check(AddSubject command, FieldErrors errors) => SubjectChanges.Check([command.Reference.ToString()], errors);

    protected override void Authorize(AddSubject command, Ticket ticket, Actor actor) =>
        Require(actor.May(Permission.Triage, ticket), Permission.Triage);

    protected override FactsNeeded Needs(AddSubject command, Ticket ticket) => new() { Subjects = [command.Reference] };

    protected override void Decide(AddSubject command, TicketDraft draft, Ticket ticket, DecisionFacts facts) =>
        SubjectChanges.Add(draft, [command.Reference], facts);

    protected override TicketParts Touches(AddSubject command) => TicketParts.None;
}
