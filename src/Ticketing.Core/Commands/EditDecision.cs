using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Time;
using Ticketing.Workflows;

namespace Ticketing.Commands;

/// <summary>What editing a ticket leads to, and moving it to another project.</summary>
internal static class EditDecision
{
    public static void Record(TicketDraft draft, Ticket ticket, EditTicket edit, DecisionFacts facts)
    {
        if (Moves(ticket, edit))
            RecordMove(draft, ticket, edit, facts);
        else if (facts.Category is { } category && category.Key != ticket.Category)
            draft.Record(new CategoryChanged(category.Key));
        if (edit.Title.IsPresent && edit.Title.Value != ticket.Title)
            draft.Record(new TitleChanged(edit.Title.Value));
        if (edit.Description.IsPresent && (edit.Description.Value ?? "") is var description
            && description != (ticket.Description is null ? "" : facts.Description))
            draft.Record(new DescriptionChanged(), description);
        if (edit.Priority.Or(ticket.Priority) is var priority && priority != ticket.Priority)
            draft.Record(new PriorityChanged(priority));
        if (edit.DueAt.Or(ticket.DueAt)?.ToUtcMicroseconds() is var due && due != ticket.DueAt)
            draft.Record(new DueDateChanged(due));
        if (edit.Tags.IsPresent && new EquatableSet(edit.Tags.Value.Select(Ticket.NormalizeTag)) is var tags && tags != ticket.Tags)
            draft.Record(new TagsChanged(tags));
    }

    /// <summary>Whether it takes the ticket to another project.</summary>
    public static bool Moves(Ticket ticket, EditTicket edit) => edit.Project.IsPresent && edit.Project.Value != ticket.Project;

    private static void RecordMove(TicketDraft draft, Ticket ticket, EditTicket edit, DecisionFacts facts)
    {
        var project = facts.Project ?? throw new ArgumentException("The project is missing.", nameof(facts));
        CommandAuthorization.Require(facts.Actor.May(Permission.Create, project.Key), Permission.Create);
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
