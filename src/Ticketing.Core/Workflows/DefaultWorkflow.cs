using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Workflows;

/// <summary>The table of <see cref="Workflow.Default"/>.</summary>
internal static class DefaultWorkflow
{
    public static Workflow Create() => Workflow.Create(Workflow.DefaultName)
        .Status("to-do", "To-Do", StatusCategory.Open)
        .Status("in-progress", "In Progress", StatusCategory.Active)
        .Status("pending", "Pending", StatusCategory.Waiting)
        .Status("blocked", "Blocked", StatusCategory.Waiting)
        .Status("completed", "Completed", StatusCategory.Done)
        .Status("closed", "Closed", StatusCategory.Closed)
        .FinalStatus("cancelled", "Cancelled")
        .Configure("to-do")
            .Permit("start", "in-progress", Permission.Work)
        .Configure("in-progress")
            .Permit("complete", "completed", Permission.Work)
            .Permit("wait", "pending", Permission.Work)
            .Permit("block", "blocked", Permission.Work)
        .Configure("pending")
            .Permit("resume", "in-progress", Permission.Work)
        .Configure("blocked")
            .Permit("unblock", "in-progress", Permission.Work)
        .Configure("completed")
            .PermitIf("verify", "closed", Permission.Verify, IsSomebodyElse, "Somebody other than the one who completed it verifies it.")
            .Permit("reject", "in-progress", Permission.Verify)
        .Configure("completed", "closed")
            .Permit("reopen", "to-do", Permission.Reopen)
        .Configure("to-do", "in-progress", "pending", "blocked")
            .Permit("cancel", "cancelled", Permission.Cancel)
        .Build();

    // Nobody completed what was imported as done without a name: then anybody is somebody else.
    private static bool IsSomebodyElse(TransitionContext context) => !context.Actor.Is(context.Ticket.ResolvedBy);
}
