using Ticketing.Access;
using Ticketing.Links;
using Ticketing.Tickets;

namespace Ticketing.Commands;

internal sealed class SplitCommentHandler : CommandHandler<SplitComment>
{
    /// <summary>Whether somebody may make tickets of the comments of a ticket that he sees, as far as it is about that.</summary>
    public static bool May(Actor actor, Ticket ticket) =>
        actor.May(Permission.Triage, ticket) && !ticket.IsMerged && !TrainingTenant.IsOne(actor.Tenant);

    /// <summary>The command that would file the new ticket by itself.</summary>
    public static CreateTicket Filing(SplitComment command, Ticket ticket, DecisionFacts facts)
    {
        var comment = facts.Comment!.Text;
        var stays = facts.Project!.Key == ticket.Project && facts.Actor.May(Permission.Assign, ticket);
        return new()
        {
            Title = command.Title ?? ticket.Title,
            Description = comment.Kind is TextKind.InternalComment ? null : comment.Body,
            Project = facts.Project.Key,
            Category = CategoryOf(command, ticket),
            Priority = command.Priority ?? ticket.Priority,
            Requester = facts.Split!.Requester,
            // It goes on with those who have the ticket: they know of it, and read what is internal.
            Team = stays ? ticket.Team : null,
            Assignee = stays && facts.Actor.Is(ticket.Assignee) ? ticket.Assignee : null,
            Fields = command.Fields,
        };
    }

    /// <summary>What is done to the new ticket besides, as commands of their own.</summary>
    public static IEnumerable<TicketCommand> Parts(DecisionFacts facts)
    {
        if (facts.Comment!.Text is { Kind: TextKind.InternalComment, Body: var body })
            yield return new AddComment(body, CommentVisibility.Internal);
        foreach (var (kind, item) in facts.Split!.Items)
            yield return new AddItem(kind, item.Data) { Key = item.Key };
    }

    protected override void Check(SplitComment command, FieldErrors errors)
    {
        if (command.Title is { } title)
            errors.Check("title", title, FieldRules.Title);
        if (command.Priority is { } priority)
            errors.AddIfAny("priority", FieldRules.Refuse(priority));
        LinkRules.RequireByHand(command.Link);
    }

    protected override void Authorize(SplitComment command, Ticket ticket, Actor actor)
    {
        if (TrainingTenant.IsOne(actor.Tenant))
        {
            throw new TicketForbiddenException(
                Wording.Of(RefusalCodes.SplitInTraining, $"Comments of exercises become no tickets of their own."));
        }

        LinkTicketHandler.RequireMay(ticket, actor);
    }

    protected override FactsNeeded Needs(SplitComment command, Ticket ticket) => new()
    {
        Comment = command.Comment,
        Project = new(command.Project ?? ticket.Project),
        Category = new(CategoryOf(command, ticket)),
        Splits = true,
        Items = command.Items,
        Fields = command.Fields,
    };

    protected override void Decide(SplitComment command, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        var comment = CommentRules.RequireReadable(command.Comment, ticket, facts);
        LinkTicketHandler.Record(draft, command.Link, facts with { Other = File(command, ticket, facts).After });
        Record(draft, new(comment.Text.Number, command.Into, comment.InternalsBefore), comment);
    }

    protected override TicketChange DecideOther(SplitComment command, Ticket ticket, DecisionFacts facts)
    {
        var filed = File(command, ticket, facts);
        var draft = new TicketDraft(command.Into, filed.After, facts.Actor.UserId, facts.Now);
        Record(draft, new(0, ticket.Id), facts.Comment!);
        return filed.Then(draft.ToChange());
    }

    protected override TicketParts Touches(SplitComment command) => TicketParts.Comments;

    private static string? CategoryOf(SplitComment command, Ticket ticket) =>
        command.Category ?? ((command.Project ?? ticket.Project) == ticket.Project ? ticket.Category : null);

    private static void Record(TicketDraft draft, TicketSplit split, StoredComment comment) =>
        draft.Record(new KeysChanged(TicketKeyKind.Split)
        {
            Added = new([split.ToString()]), Internal = comment.Text.Kind is TextKind.InternalComment,
        });

    private static TicketChange File(SplitComment command, Ticket ticket, DecisionFacts facts)
    {
        if (command.Into == default)
            throw new ArgumentException("The new ticket has no number: let SplitDesk make it.", nameof(command));
        var filing = Filing(command, ticket, facts);
        CreateTicketHandler.Check(filing);
        CreateTicketHandler.Authorize(filing, facts.Actor);
        var filed = CreateTicketHandler.Decide(command.Into, filing, facts with { Requester = facts.Split!.RequesterKnown });
        var draft = new TicketDraft(command.Into, filed.After, facts.Actor.UserId, facts.Now);
        foreach (var part in Parts(facts))
            Record(part, draft, filed.After, facts);
        return filed.Then(draft.ToChange());
    }

    private static void Record(TicketCommand part, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        if (part is AddItem added)
        {
            AddItemHandler.RequireMay(added, ticket, facts.Actor);
            draft.Record(new ItemAdded(added.Kind.NewItem(added.Key, facts.Actor.UserId, added.Data)));
        }
        else if (facts.Actor.May(Permission.WriteInternal, ticket) && facts.Actor.May(Permission.ReadInternal, ticket))
        {
            var note = (AddComment)part;
            draft.Record(new CommentAdded(note.Visibility).With(draft.Ticket!, facts), note.Body);
        }
        else
        {
            throw new TicketForbiddenException(Wording.Of(
                RefusalCodes.SplitInternal,
                $"The comment is internal, and you may not write internal comments on the new ticket: choose another project."));
        }
    }
}
