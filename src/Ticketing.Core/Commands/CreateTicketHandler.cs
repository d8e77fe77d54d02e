using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Time;
using static Ticketing.Commands.CommandAuthorization;

namespace Ticketing.Commands;

/// <summary>Filing a ticket, in the same steps as commands on one that is there (<see cref="ICommandHandler"/>).</summary>
internal static class CreateTicketHandler
{
    /// <inheritdoc cref="ICommandHandler.Check"/>
    public static void Check(CreateTicket command)
    {
        var errors = new FieldErrors();
        errors.Check("title", command.Title, FieldRules.Title);
        errors.Check("description", command.Description, FieldRules.Description);
        errors.Check("externalRef", command.ExternalRef, FieldRules.ExternalRef);
        errors.AddIfAny("priority", FieldRules.Refuse(command.Priority));
        errors.AddIfAny("dueAt", FieldRules.RefuseDue(command.DueAt));
        errors.CheckTags("tags", command.Tags);
        errors.CheckTags("accessKeys", command.AccessKeys);
        SubjectChanges.Check(command.Subjects, errors);
        AddItemHandler.Check(errors, command.Files);
        errors.ThrowIfAny();
    }

    /// <summary>Refuses what the actor may do in no project: to assign tickets, or to file them for others.</summary>
    /// <exception cref="TicketForbiddenException">The actor may not.</exception>
    public static void Authorize(CreateTicket command, Actor actor)
    {
        var isForHimself = (command.Requester ?? actor.UserId) == actor.UserId;
        Require(isForHimself || actor.MaySomewhere(Permission.CreateForOthers), Permission.CreateForOthers);
        Require((command.Team ?? command.Assignee) is null || actor.MaySomewhere(Permission.Assign), Permission.Assign);
    }

    /// <inheritdoc cref="ICommandHandler.Needs"/>
    public static FactsNeeded Needs(CreateTicket command) => new()
    {
        Project = new(command.Project),
        Category = new(command.Category),
        Team = command.Team,
        Assignee = command.Assignee,
        Requester = command.Requester,
        Written = command.Description,
        Fields = command.Fields,
        Subjects = SubjectChanges.Read(command.Subjects),
    };

    /// <inheritdoc cref="ICommandHandler.Decide"/>
    public static TicketChange Decide(TicketId id, CreateTicket command, DecisionFacts facts)
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
            Schedule = command.Schedule,
        };
        if (created.HasDescription)
            draft.Record(created.With(Ticket.Begin(id, new(1, facts.Now, actor.UserId, created)), facts), command.Description!);
        else
            draft.Record(created);

        var ticket = draft.Ticket!;
        Require((ticket.Team ?? ticket.Assignee) is null || actor.May(Permission.Assign, ticket), Permission.Assign);
        Assignments.RequireAssignable(ticket, facts);
        Require(ticket.AccessKeys.Count == 0 || actor.May(Permission.SetAccessKeys, ticket), Permission.SetAccessKeys);
        FieldChanges.Begin(draft, command.Fields, facts);
        SubjectChanges.Add(draft, SubjectChanges.Read(command.Subjects), facts);
        AddItemHandler.Record(draft, command.Files, facts);
        return draft.ToChange()!;
    }
}
