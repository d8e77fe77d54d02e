using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.UI.Texts;

/// <summary>Steps of a ticket that nothing undoes: they are asked about first.</summary>
internal static class FinalSteps
{
    /// <summary>Whether a transition leads where nothing leads out.</summary>
    public static bool IsForGood(this WorkflowRegistry workflows, Ticket ticket, Transition transition) =>
        workflows.Get(ticket.Workflow).IsForGood(transition);

    /// <summary>The same of a workflow.</summary>
    public static bool IsForGood(this IWorkflow workflow, Transition transition) => workflow.FindStatus(transition.To) is { IsFinal: true };
}
