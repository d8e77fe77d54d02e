using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Tickets;
using Ticketing.Workflows;

namespace Ticketing.AspNetCore.Workflows;

/// <summary>A workflow.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record WorkflowItem(
    [property: Description("What projects call it.")] string Name,
    [property: Description("Raised by whoever changes its table.")] int Version,
    [property: Description("The key of the status a new ticket begins in.")] string Initial,
    [property: Description("In the order of a board's columns.")] IReadOnlyList<StatusItem> Statuses,
    [property: Description("In the order in which buttons are offered.")] IReadOnlyList<TransitionItem> Transitions,
    [property: Description("The same as a Mermaid state diagram.")] string Mermaid)
{
    public static WorkflowItem From(IWorkflow workflow, CultureInfo culture) => new(
        workflow.Name, workflow.Version, workflow.Initial.Key, [.. workflow.Statuses.Select(status => StatusItem.From(status, culture))],
        [.. workflow.Transitions.Select(transition => TransitionItem.Of(transition, culture))], workflow.ToMermaid());
}
