using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Projects;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Tests.Tickets;

/// <summary>What tests of decisions begin from: a project, people by role, a ticket.</summary>
internal static class Decisions
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public static readonly Project Support = new("support", "Support");

    public static readonly Actor Administrator = Holder("admin", Role.Administrator);

    public static Actor Holder(string userId, Role role, string? project = null) => new()
    {
        UserId = userId,
        Roles = [new RoleGrant(role, project)],
        Teams = role == Role.Agent ? new(["network"]) : default,
        Organisation = role == Role.Requester ? "acme" : null,
    };

    public static DecisionFacts Facts(
        Actor actor, IWorkflow? workflow = null, Project? project = null, Category? category = null, Actor? assignee = null) => new()
    {
        Actor = actor,
        Now = Now,
        Workflow = workflow ?? Workflow.Default,
        Project = project,
        Category = category,
        Assignee = assignee,
    };

    /// <summary>Somebody who may work on what is assigned to him.</summary>
    public static Actor? Worker(string? userId) => userId is null ? null : Holder(userId, Role.Agent);

    public static Ticket NewTicket(string requester = "bob", string? team = null, string? assignee = null, string status = "to-do")
    {
        var created = TicketDecider.Decide(
            new(7),
            new CreateTicket
            {
                Title = "The printer is on fire", Description = "Smoke.", Requester = requester, Team = team, Assignee = assignee,
            },
            Facts(Administrator, project: Support, category: new("support", "general", "General", true), assignee: Worker(assignee))).After;
        var found = Workflow.Default.FindStatus(status)!;
        return created with { Status = found.Key, StatusCategory = found.Category };
    }
}
