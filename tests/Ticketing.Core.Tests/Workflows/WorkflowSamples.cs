using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Tests.Workflows;

/// <summary>Tickets, actors and small workflows, each with what a test does not care about filled in.</summary>
internal static class WorkflowSamples
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static Ticket NewTicket(
        string status = "to-do", string? assignee = null, string? resolvedBy = null, DateTimeOffset? dueAt = null) => new()
    {
        Id = new(7),
        Version = 1,
        Project = "office",
        Title = "The printer jams",
        Workflow = Workflow.DefaultName,
        WorkflowVersion = 1,
        Status = status,
        StatusCategory = Workflow.Default.FindStatus(status)?.Category ?? StatusCategory.Open,
        Priority = Priority.Normal,
        Category = "hardware",
        Requester = "rita",
        Creator = "rita",
        Assignee = assignee,
        ResolvedBy = resolvedBy,
        DueAt = dueAt,
        CreatedAt = Now,
        UpdatedAt = Now,
        Public = new(1, Now, null),
    };

    public static Actor NewActor(string userId = "ada", Role? role = null) =>
        new() { UserId = userId, Roles = [new(role ?? Role.Administrator)] };

    public static TransitionContext NewContext(Ticket? ticket = null, Actor? actor = null) =>
        new(ticket ?? NewTicket(), actor ?? NewActor(), Now);

    /// <summary>Two statuses and a way: the smallest sound workflow, to be spoilt by the tests.</summary>
    public static HandMadeWorkflow Sound => new()
    {
        Statuses = [new("open", "Open", StatusCategory.Open), new("over", "Over", StatusCategory.Closed, IsFinal: true)],
        Transitions = [Row("open", "end", "over")],
    };

    public static Transition Row(string from, string trigger, string to, Permission? permission = null) =>
        new() { From = from, Trigger = trigger, To = to, Permission = permission ?? Permission.Work };
}
