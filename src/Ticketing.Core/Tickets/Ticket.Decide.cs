using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Storage;
using Ticketing.Time;
using Ticketing.Workflows;

namespace Ticketing.Tickets;

public sealed partial record Ticket
{
    /// <summary>
    /// Refuses what the actor may do in no project. Asked before what the command names is looked up: whoever may not assign tickets or file them
    /// for others learns nothing about who and what is there.
    /// </summary>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    internal static void Authorize(CreateTicket command, Actor actor)
    {
        Require((command.Requester ?? actor.UserId) == actor.UserId || actor.MaySomewhere(Permission.CreateForOthers), Permission.CreateForOthers);
        Require((command.Team ?? command.Assignee) is null || actor.MaySomewhere(Permission.Assign), Permission.Assign);
    }

    /// <summary>Refuses what the actor may not do to the ticket, for the commands that name something to be looked up; and before that is done.</summary>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    internal void Authorize(TicketCommand command, Actor actor)
    {
        switch (command)
        {
            case EditTicket edit:
                Require(!(edit.Title.IsPresent || edit.Description.IsPresent) || actor.May(Permission.Edit, this), Permission.Edit);
                Require(
                    !(edit.Priority.IsPresent || edit.Category.IsPresent || edit.DueAt.IsPresent || edit.Tags.IsPresent) || actor.May(Permission.Triage, this),
                    Permission.Triage);
                Require(!Moves(edit) || actor.May(Permission.Move, this), Permission.Move);
                break;
            case AssignTicket:
                Require(actor.May(Permission.Assign, this), Permission.Assign);
                break;
        }
    }

    /// <summary>What filing a ticket leads to. Pure.</summary>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    public static TicketChange Decide(TicketId id, CreateTicket command, DecisionFacts facts)
    {
        CommandChecks.Check(command);
        var project = facts.Project ?? throw new ArgumentException("The project is missing.", nameof(facts));
        var actor = facts.Actor;
        var requester = command.Requester ?? actor.UserId;
        Require(actor.May(Permission.Create, project.Key), Permission.Create);
        Require(requester == actor.UserId || actor.May(Permission.CreateForOthers, project.Key), Permission.CreateForOthers);

        var draft = new TicketDraft(id, null, actor.UserId, facts.Now);
        var created = new TicketCreated
        {
            Project = project.Key,
            Title = command.Title,
            HasDescription = !string.IsNullOrEmpty(command.Description),
            Workflow = facts.Workflow.Name,
            WorkflowVersion = facts.Workflow.Version,
            Status = facts.Workflow.Initial.Key,
            StatusCategory = facts.Workflow.Initial.Category,
            Priority = command.Priority,
            Category = facts.Category?.Key ?? throw new ArgumentException("The category is missing.", nameof(facts)),
            Requester = requester,
            Creator = actor.UserId,
            Organisation = requester == actor.UserId ? actor.Organisation : facts.Requester?.Organisation,
            Team = command.Team,
            Assignee = command.Assignee,
            DueAt = command.DueAt?.ToUtcMicroseconds(),
            ExternalRef = command.ExternalRef,
            Tags = ToTags(command.Tags),
            AccessKeys = new(command.AccessKeys),
        };
        if (created.HasDescription)
            draft.Record(created, command.Description!);
        else
            draft.Record(created);

        var ticket = draft.Ticket!;
        Require((ticket.Team ?? ticket.Assignee) is null || actor.May(Permission.Assign, ticket), Permission.Assign);
        RequireAssignable(ticket, facts);
        Require(ticket.AccessKeys.Count == 0 || actor.May(Permission.SetAccessKeys, ticket), Permission.SetAccessKeys);
        return draft.ToChange()!;
    }

    /// <summary>What a command leads to; null when it changes nothing. Pure.</summary>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    /// <exception cref="TransitionRefusedException">The workflow does not go that way.</exception>
    /// <exception cref="TicketConflictException">The ticket is somebody's already.</exception>
    public TicketChange? Decide(TicketCommand command, DecisionFacts facts)
    {
        CommandChecks.Check(command);
        Authorize(command, facts.Actor);
        var draft = new TicketDraft(Id, this, facts.Actor.UserId, facts.Now);
        switch (command)
        {
            case EditTicket edit:
                Edit(draft, edit, facts);
                break;
            case AssignTicket assign:
                Assign(draft, assign.Team.Or(Team), assign.Assignee.Or(Assignee), assign.Why);
                if (draft.Ticket!.Assignee != Assignee)
                    RequireAssignable(draft.Ticket, facts);
                break;
            case TakeTicket:
                Require(facts.Actor.May(Permission.Take, this) || facts.Actor.May(Permission.Assign, this), Permission.Take);
                if (Assignee is not null && !facts.Actor.Is(Assignee))
                    throw new TicketConflictException($"ticket {Id}", Wording.Of(RefusalCodes.TicketTaken, $"Ticket {Id} is taken already."));
                Assign(draft, Team, facts.Actor.UserId, null);
                Require(draft.Ticket!.IsFor(facts.Actor), Permission.Work);
                break;
            case FireTransition fire:
                Fire(draft, fire, facts);
                break;
            case AddComment comment:
                Comment(draft, comment, facts.Actor);
                break;
            case SetAccessKeys set:
                Require(facts.Actor.May(Permission.SetAccessKeys, this), Permission.SetAccessKeys);
                if (new EquatableSet(set.Keys) is var keys && keys != AccessKeys)
                    draft.Record(new AccessKeysChanged(keys));
                break;
        }

        // Whoever left cannot go on with it: it is his team's, and on the waiting list.
        if (facts.IsAssigneeGone && !StatusCategory.IsOpen() && draft.Ticket!.StatusCategory.IsOpen())
            Assign(draft, Team, null, null);
        return draft.ToChange();
    }

    private void Edit(TicketDraft draft, EditTicket edit, DecisionFacts facts)
    {
        if (Moves(edit))
            Move(draft, edit, facts);
        else if (facts.Category is { } category && category.Key != Category)
            draft.Record(new CategoryChanged(category.Key));
        if (edit.Title.IsPresent && edit.Title.Value != Title)
            draft.Record(new TitleChanged(edit.Title.Value));
        if (edit.Description.IsPresent && (edit.Description.Value ?? "") is var description && description != (Description is null ? "" : facts.Description))
            draft.Record(new DescriptionChanged(), description);
        if (edit.Priority.Or(Priority) is var priority && priority != Priority)
            draft.Record(new PriorityChanged(priority));
        if (edit.DueAt.Or(DueAt)?.ToUtcMicroseconds() is var due && due != DueAt)
            draft.Record(new DueDateChanged(due));
        if (edit.Tags.IsPresent && ToTags(edit.Tags.Value) is var tags && tags != Tags)
            draft.Record(new TagsChanged(tags));
    }

    private bool Moves(EditTicket edit) => edit.Project.IsPresent && edit.Project.Value != Project;

    private void Move(TicketDraft draft, EditTicket edit, DecisionFacts facts)
    {
        var project = facts.Project ?? throw new ArgumentException("The project is missing.", nameof(facts));
        Require(facts.Actor.May(Permission.Create, project.Key), Permission.Create);
        var workflow = facts.Workflow;
        var key = edit.Status.IsPresent && workflow.Name != Workflow ? edit.Status.Value : Status;
        var status = workflow.FindStatus(key) ?? throw new TicketValidationException(
            "status",
            new Wording(
                FieldErrorCodes.NoStatus,
                $"Project '{project.Key}' follows the workflow '{workflow.Name}', which has no status '{key}': say which of {string.Join(", ", workflow.Statuses.Select(s => s.Key))} the ticket gets.",
                [key, workflow.Name, string.Join(", ", workflow.Statuses.Select(s => s.Key))]));
        draft.Record(new ProjectChanged(project.Key, facts.Category!.Key, workflow.Name, workflow.Version, status.Key, status.Category));
    }

    private void Assign(TicketDraft draft, string? team, string? assignee, string? why)
    {
        if (team != Team || assignee != Assignee)
            draft.Record(new AssignmentChanged(team, assignee) { Why = why });
    }

    /// <summary>Whether he sees it and may work on it: only to those is it assigned.</summary>
    internal bool IsFor(Actor person) => person.May(Permission.Work, this) && Visibility.Of(person).Sees(this);

    private static void RequireAssignable(Ticket ticket, DecisionFacts facts)
    {
        if (ticket.Assignee is not { } id)
            return;
        var person = id == facts.Actor.UserId ? facts.Actor : facts.Assignee;
        if (person?.UserId == id && ticket.IsFor(person))
            return;
        throw new TicketValidationException("assignee", Wording.Of(FieldErrorCodes.MayNotWork, $"'{id}' may not work on this ticket: assign it to somebody who may."));
    }

    private void Fire(TicketDraft draft, FireTransition fire, DecisionFacts facts)
    {
        var context = new TransitionContext(this, facts.Actor, facts.Now);
        if (TransitionRules.Find(facts.Workflow, Status, fire.Trigger) is not { } transition)
            throw Refuse(fire.Trigger, Wording.Of(RefusalCodes.NoWayOut, $"'{fire.Trigger}' does not lead out of the status '{Status}'."), facts.Workflow, context);
        Require(TransitionRules.MayFire(transition, context), transition.Permission);
        var (reached, refusal) = TransitionRules.Fire(facts.Workflow, transition, context, fire.Comment is not null);
        if (reached is null)
            throw new TransitionRefusedException(fire.Trigger, Status, refusal!, Permitted(facts.Workflow, context));
        if (fire.Comment is { } comment)
            Comment(draft, comment, facts.Actor);
        draft.Record(new Transitioned(transition.Trigger, transition.From, reached.Key, reached.Category, facts.Workflow.Version));
    }

    private TransitionRefusedException Refuse(string trigger, Wording wording, IWorkflow workflow, TransitionContext context) =>
        new(trigger, Status, wording, Permitted(workflow, context));

    private static string[] Permitted(IWorkflow workflow, TransitionContext context) => [.. TransitionRules.Permitted(workflow, context).Select(t => t.Trigger)];

    private void Comment(TicketDraft draft, AddComment comment, Actor actor)
    {
        var permission = comment.Visibility is CommentVisibility.Internal ? Permission.WriteInternal : Permission.Comment;
        Require(actor.May(permission, this), permission);
        draft.Record(new CommentAdded(comment.Visibility), comment.Body);
    }

    private static EquatableSet ToTags(IEnumerable<string> tags) => new(tags.Select(NormalizeTag));

    /// <summary>How a tag is written, stored and searched: trimmed and in lower case. Whoever makes events out of what people wrote brings tags into this form.</summary>
    public static string NormalizeTag(string tag) => tag.Trim().ToLowerInvariant();

    private static void Require(bool holds, Permission permission)
    {
        if (!holds)
            throw new TicketForbiddenException(permission);
    }
}
