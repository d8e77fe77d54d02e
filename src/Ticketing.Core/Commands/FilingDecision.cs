using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Time;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

/// <summary>What filing a ticket leads to.</summary>
internal static class FilingDecision
{
    public static TicketChange Of(TicketId id, CreateTicket command, DecisionFacts facts)
    {
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
            Tags = new(command.Tags.Select(Ticket.NormalizeTag)),
            AccessKeys = new(command.AccessKeys),
        };
        if (created.HasDescription)
            draft.Record(created, command.Description!);
        else
            draft.Record(created);

        var ticket = draft.Ticket!;
        Require((ticket.Team ?? ticket.Assignee) is null || actor.May(Permission.Assign, ticket), Permission.Assign);
        AssignmentDecision.RequireAssignable(ticket, facts);
        Require(ticket.AccessKeys.Count == 0 || actor.May(Permission.SetAccessKeys, ticket), Permission.SetAccessKeys);
        return draft.ToChange()!;
    }
}
