using Ticketing.Access;
using Ticketing.Tickets;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

internal sealed class RemoveSubjectHandler : CommandHandler<RemoveSubject>
{
    protected override void Check(RemoveSubject command, FieldErrors errors) =>
        SubjectChanges.Check([command.Reference.ToString()], errors);

    protected override void Authorize(RemoveSubject command, Ticket ticket, Actor actor) =>
        Require(actor.May(Permission.Triage, ticket), Permission.Triage);

    protected override FactsNeeded Needs(RemoveSubject command, Ticket ticket) => new() { Subjects = [command.Reference] };

    protected override void Decide(RemoveSubject command, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        if (facts.KnownSubjects.Contains(command.Reference)
            && ticket.Subjects.FirstOrDefault(one => one.Reference == command.Reference) is { } subject)
            draft.Record(new KeysChanged(TicketKeyKind.Subject) { Removed = new([subject.ToString()]) });
    }

    protected override TicketParts Touches(RemoveSubject command) => TicketParts.None;
}
