using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Administration;
using Ticketing.Workflows;

namespace Ticketing.AspNetCore.Workflows;

/// <summary>Workflows.</summary>
internal sealed class WorkflowEndpoints : ITicketingEndpoints
{
    public void Map(RouteGroupBuilder group) => group.MapGet("workflows/{name}", GetAsync)
        .WithTags("Workflows")
        .Describe(
            "getWorkflow", "Read a workflow",
            "Its statuses and transitions, and a drawing of them. Names and sentences are in the request's language where the host " +
            "finds it out.")
        .Shows("""
            {
              "name": "letters", "version": 1, "initial": "in", "statuses": [
                { "key": "in", "name": "In", "category": "open", "isFinal": false, "answerFires": null, "answerAsksFirst": false },
                { "key": "out", "name": "Out", "category": "closed", "isFinal": true, "answerFires": null, "answerAsksFirst": false }
              ],
              "transitions": [
                {
                  "trigger": "answer", "name": "Answer", "from": "in", "to": "out", "permission": "tickets.work", "requires": ["comment"],
                  "guards": []
                }
              ],
              "mermaid": "stateDiagram-v2\n"
            }
            """)
        .Refuses(404);

    internal static async Task<Answer<WorkflowItem>> GetAsync(
        string name, HttpContext http, WorkflowRegistry workflows, RoleDesk roles, CancellationToken cancellationToken)
    {
        // Anybody who may use the help desk at all.
        await roles.IdentifyAsync(http.Caller(), cancellationToken);
        var workflow = workflows.Find(name) ?? throw new TicketNotFoundException($"workflow '{name}'");
        return new(WorkflowItem.From(workflow, CultureInfo.CurrentUICulture));
    }
}
