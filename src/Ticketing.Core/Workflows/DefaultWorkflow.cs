using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Workflows;

/// <summary>The table of <see cref="Workflow.Default"/>.</summary>
internal static class DefaultWorkflow
{
    public static Workflow Create() => Workflow.Create(Workflow.DefaultName)
        .Status("to-do", new("To-Do") { ["fr"] = "À faire" }, StatusCategory.Open)
        .Status("in-progress", new("In Progress") { ["fr"] = "En cours" }, StatusCategory.Active)
        .Status("pending", new("Pending") { ["fr"] = "En attente" }, StatusCategory.Waiting)
        .Status("blocked", new("Blocked") { ["fr"] = "Bloqué" }, StatusCategory.Waiting)
        .Status("completed", new("Completed") { ["fr"] = "Terminé" }, StatusCategory.Done)
        .Status("closed", new("Closed") { ["fr"] = "Clos" }, StatusCategory.Closed)
        .FinalStatus("cancelled", new("Cancelled") { ["fr"] = "Annulé" })
        .Configure("to-do")
            .Permit("start", "in-progress", Permission.Work).Named(new("Start") { ["fr"] = "Commencer" })
        .Configure("in-progress")
            .Permit("complete", "completed", Permission.Work).Named(new("Complete") { ["fr"] = "Terminer" })
            .Permit("wait", "pending", Permission.Work).Named(new("Put on hold") { ["fr"] = "Mettre en attente" })
            .Permit("block", "blocked", Permission.Work).Named(new("Mark blocked") { ["fr"] = "Signaler un blocage" })
        .Configure("pending")
            .Permit("resume", "in-progress", Permission.Work).Named(new("Resume") { ["fr"] = "Reprendre" }).WhenAnswered()
        .Configure("blocked")
            .Permit("unblock", "in-progress", Permission.Work).Named(new("Unblock") { ["fr"] = "Débloquer" })
        .Configure("completed")
            .PermitIf("verify", "closed", Permission.Verify, IsSomebodyElse, SomebodyElse).Named(new("Verify") { ["fr"] = "Vérifier" })
            .Permit("reject", "in-progress", Permission.Verify).Named(new("Reject") { ["fr"] = "Refuser" })
        .Configure("completed", "closed")
            .Permit("reopen", "to-do", Permission.Reopen).Named(new("Reopen") { ["fr"] = "Rouvrir" }).WhenStillAProblem()
        .Configure("to-do", "in-progress", "pending", "blocked")
            .Permit("cancel", "cancelled", Permission.Cancel).Named(new("Cancel ticket") { ["fr"] = "Annuler le ticket" })
        .Build();

    private static LocalizedText SomebodyElse { get; } = new("Somebody other than the one who completed it verifies it.")
    {
        ["fr"] = "Une autre personne que celle qui l’a terminé le vérifie.",
    };

    // Nobody completed what was imported as done without a name: then anybody is somebody else.
    private static bool IsSomebodyElse(TransitionContext context) => !context.Actor.Is(context.Ticket.ResolvedBy);
}
