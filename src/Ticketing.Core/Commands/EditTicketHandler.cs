using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Time;
using Ticketing.Workflows;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

/// <summary>Editing a ticket, and moving it to another project.</summary>
internal sealed class EditTicketHandler : CommandHandler<EditTicket>
{
    protected override void Check(EditTicket command, FieldErrors errors)
    {
        if (command.Title.IsPresent)
            errors.Check("title", command.Title.Value, FieldRules.Title);
        if (command.Description.IsPresent)
            errors.Check("description", command.Description.Value, FieldRules.Description);
        if (command.Priority.IsPresent)
            errors.AddIfAny("priority", FieldRules.Refuse(command.Priority.Value));
        errors.AddIfAny("dueAt", FieldRules.RefuseDue(command.DueAt.Value));
        if (command.Tags.IsPresent)
            errors.CheckTags("tags", command.Tags.Value);
    }

    protected override void Authorize(EditTicket command, Ticket ticket, Actor actor)
    {
        Require(!(command.Title.IsPresent || command.Description.IsPresent) || actor.May(Permission.Edit, ticket), Permission.Edit);
        Require(!Triages(command) || actor.May(Permission.Triage, ticket), Permission.Triage);
        Require(!Moves(ticket, command) || actor.May(Permission.Move, ticket), Permission.Move);
    }

    protected override FactsNeeded Needs(EditTicket command, Ticket ticket) => new()
    {
        Project = Moves(ticket, command) ? new(command.Project.Value ?? "") : default,
        // The category that it has may have been retired since.
        Category = Moves(ticket, command) || (command.Category.IsPresent && command.Category.Value != ticket.Category)
            ? new(command.Category.Value)
            : default,
        HasDescription = command.Description.IsPresent,
        Written = command.Description.Value,
        HasAssigneeGone = command.Project.IsPresent,
        Fields = command.Fields.Count > 0 ? command.Fields : null,
    };

    protected override void Decide(EditTicket command, TicketDraft draft, Ticket ticket, DecisionFacts facts)
    {
        if (Moves(ticket, command))
            RecordMove(draft, ticket, command, facts);
        else if (facts.Category is { } category && category.Key != ticket.Category)
            draft.Record(new CategoryChanged(category.Key));
        if (command.Title.IsPresent && command.Title.Value != ticket.Title)
            draft.Record(new TitleChanged(command.Title.Value));
        if (command.Description.IsPresent && (command.Description.Value ?? "") is var description
            && description != (ticket.Description is null ? "" : facts.Description))
            draft.Record(new DescriptionChanged().With(draft.Ticket!, facts), description);
        if (command.Priority.Or(ticket.Priority) is var priority && priority != ticket.Priority)
            draft.Record(new PriorityChanged(priority));
        if (command.DueAt.Or(ticket.DueAt)?.ToUtcMicroseconds() is var due && due != ticket.DueAt)
            draft.Record(new DueDateChanged(due));
        if (command.Tags.IsPresent && new EquatableSet(command.Tags.Value.Select(Ticket.NormalizeTag)) is var tags && tags != ticket.Tags)
            draft.Record(new TagsChanged(tags));
        FieldChanges.Change(draft, command.Fields, facts);
    }

    protected override TicketParts Touches(EditTicket command) =>
        Part(command.Title.IsPresent, TicketParts.Title)
        | Part(command.Description.IsPresent, TicketParts.Description)
        | Part(command.Priority.IsPresent, TicketParts.Priority)
        | Part(command.DueAt.IsPresent, TicketParts.DueAt)
        | Part(command.Tags.IsPresent, TicketParts.Tags)
        | Part(command.Fields.Count > 0, TicketParts.Fields)
        // The category of a ticket that moves is one of the project it moves to, whatever it has been until now.
        | Part(command.Category.IsPresent && !command.Project.IsPresent, TicketParts.Category)
        | Part(command.Project.IsPresent, TicketParts.Project | TicketParts.Status);

    private static TicketParts Part(bool isTouched, TicketParts part) => isTouched ? part : TicketParts.None;

    private static bool Triages(EditTicket edit) =>
        edit.Priority.IsPresent || edit.Category.IsPresent || edit.DueAt.IsPresent || edit.Tags.IsPresent;

    private static bool Moves(Ticket ticket, EditTicket edit) => edit.Project.IsPresent && edit.Project.Value != ticket.Project;

    private static void RecordMove(TicketDraft draft, Ticket ticket, EditTicket edit, DecisionFacts facts)
    {
        var project = facts.Project ?? throw new ArgumentException("The project is missing.", nameof(facts));
        Require(facts.Actor.May(Permission.Create, project.Key), Permission.Create);
        var workflow = facts.Workflow;
        var key = edit.Status.IsPresent && workflow.Name != ticket.Workflow ? edit.Status.Value : ticket.Status;
        var status = workflow.FindStatus(key) ?? throw NoStatus(project.Key, workflow, key);
        draft.Record(new ProjectChanged(project.Key, facts.Category!.Key, workflow.Name, workflow.Version, status.Key, status.Category));
    }

    private static TicketValidationException NoStatus(string project, IWorkflow workflow, string key)
    {
        var known = string.Join(", ", workflow.Statuses.Select(status => status.Key));
        return new(
            "status",
            new Wording(
                FieldErrorCodes.NoStatus,
                $"Project '{project}' follows the workflow '{workflow.Name}', which has no status '{key}': " +
                $"say which of {known} the ticket gets.",
                [key, workflow.Name, known]));
    }
}
