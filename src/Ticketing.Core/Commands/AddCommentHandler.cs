using Ticketing.Access;
using Ticketing.Tickets;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

internal sealed class AddCommentHandler : CommandHandler<AddComment>
{
    /// <summary>Checks a comment that is part of another command.</summary>
    public static void Check(FieldErrors errors, AddComment comment, string prefix)
    {
        errors.Check(prefix + "body", comment.Body, FieldRules.Comment);
        errors.AddIfAny(prefix + "visibility", FieldRules.Refuse(comment.Visibility));
        if (comment.Note is { } note)
            errors.Check(prefix + "note", note, FieldRules.Comment);
        errors.CheckTags(prefix + "addTags", [.. comment.AddedTags]);
        AddItemHandler.Check(errors, comment.Files);
    }

    /// <summary>Records a comment, also one that comes with another command.</summary>
    /// <param name="draft">Takes it.</param>
    /// <param name="ticket">The ticket before it.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="after">The category of the status that comes with it.</param>
    /// <param name="facts">Who writes it, and whom it names.</param>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    public static void Record(TicketDraft draft, Ticket ticket, AddComment comment, StatusCategory after, DecisionFacts facts)
    {
        var permission = comment.Visibility is CommentVisibility.Internal ? Permission.WriteInternal : Permission.Comment;
        Require(facts.Actor.May(permission, ticket), permission);
        // Before it: the comment is the last text of the change, which is what whoever wrote it is answered.
        if (comment.Note is { } note)
            RecordNote(draft, ticket, note, facts);
        var added = new CommentAdded(comment.Visibility) { Answered = Answers.Marks(ticket, comment, after, facts) };
        draft.Record(added.With(draft.Ticket!, facts), comment.Body);
        AddItemHandler.Record(draft, comment.Files, facts);
        RecordTags(draft, ticket, comment.AddedTags, facts);
    }

    // Who is named in the comment is not named in the note by that.
    private static void RecordNote(TicketDraft draft, Ticket ticket, string note, DecisionFacts facts)
    {
        Require(facts.Actor.May(Permission.WriteInternal, ticket), Permission.WriteInternal);
        draft.Record(new CommentAdded(CommentVisibility.Internal).With(ticket, facts with { Named = [] }), note);
    }

    private static void RecordTags(TicketDraft draft, Ticket ticket, EquatableSet added, DecisionFacts facts)
    {
        if (added.Count == 0)
            return;
        Require(facts.Actor.May(Permission.Triage, ticket), Permission.Triage);
        var tags = new EquatableSet(ticket.Tags.Concat(added.Select(Ticket.NormalizeTag)));
        if (tags.Count > TicketLimits.Tags)
        {
            throw new TicketValidationException(
                "addTags", Wording.Of(FieldErrorCodes.TooMany, $"There may be {TicketLimits.Tags} at most."));
        }

        if (tags != ticket.Tags)
            draft.Record(new TagsChanged(tags));
    }

    protected override void Check(AddComment command, FieldErrors errors) => Check(errors, command, "");

    protected override FactsNeeded Needs(AddComment command, Ticket ticket) => new()
    {
        Written = command.Body,
        TakesPart = true,
        HasAssigneeGone = command.Visibility is CommentVisibility.Public,
    };

    protected override void Decide(AddComment command, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        var fired = Answers.Fire(ticket, command, facts);
        Record(draft, ticket, command, fired?.Reached.Category ?? ticket.StatusCategory, facts);
        if (fired is var (transition, reached))
            draft.Record(FireTransitionHandler.Fired(transition, reached, facts));
    }

    protected override TicketParts Touches(AddComment command) => TicketParts.None;
}
