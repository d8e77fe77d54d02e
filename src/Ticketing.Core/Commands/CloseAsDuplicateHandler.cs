using Ticketing.Access;
using Ticketing.Links;
using Ticketing.Tickets;

namespace Ticketing.Commands;

internal sealed class CloseAsDuplicateHandler : CommandHandler<CloseAsDuplicate>
{
    protected override void Check(CloseAsDuplicate command, FieldErrors errors)
    {
        if (command.Comment is { } comment)
            AddCommentHandler.Check(errors, comment, "comment.");
    }

    protected override void Authorize(CloseAsDuplicate command, Ticket ticket, Actor actor) => LinkTicketHandler.RequireMay(ticket, actor);

    protected override FactsNeeded Needs(CloseAsDuplicate command, Ticket ticket) => new()
    {
        Link = (LinkKind.Duplicates.Forward, command.Other),
        Written = command.Comment?.Body,
        TakesPart = command.Comment is not null,
    };

    protected override void Decide(CloseAsDuplicate command, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        LinkTicketHandler.Record(draft, LinkKind.Duplicates.Forward, facts);
        // Whoever sends it twice has said so already.
        if (!ticket.StatusCategory.IsOpen())
            return;
        var steps = Endings.Require("duplicate", ticket, command.Comment is not null, facts);
        if (command.Comment is { } comment)
            AddCommentHandler.Record(draft, draft.Ticket!, comment, steps[^1].Reached.Category, facts);
        foreach (var (transition, reached) in steps)
            draft.Record(FireTransitionHandler.Fired(transition, reached, facts));
    }

    protected override TicketParts Touches(CloseAsDuplicate command) => TicketParts.Status;
}
