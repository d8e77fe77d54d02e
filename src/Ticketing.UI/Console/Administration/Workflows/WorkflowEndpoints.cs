using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.UI.Console.Administration.Workflows.Drawing;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Administration.Workflows;

/// <summary>Shows the workflows, which the host's code defines.</summary>
internal static class WorkflowEndpoints
{
    public const string Path = "/admin/workflows";

    public static void Map(RouteGroupBuilder admin)
    {
        var workflows = admin.MapGroup("workflows").OnlyForSomebodyWith(Permission.ManageProject);
        workflows.MapGet("", GetAsync);
        workflows.MapGet("{name}", GetAsync);
    }

    internal static async Task<IResult> GetAsync(
        string? name, PageContext page, WorkflowRegistry workflows, RoleDesk roles, Labels labels,
        IStringLocalizer<AdministrationText> text,
        CancellationToken cancellationToken)
    {
        var workflow = (name is null ? workflows.All[0] : workflows.Find(name)) ?? throw new TicketNotFoundException($"workflow '{name}'");
        var all = await roles.ListAsync(page.Caller, cancellationToken);
        var holders = workflow.Transitions.Select(row => row.Permission).Distinct().ToDictionary(
            permission => permission,
            IReadOnlyList<string> (permission) =>
                [.. all.Where(role => role.Grants.Any(grant => grant.Permission == permission)).Select(role => labels.Role(role.Name))]);
        var names = workflow.Statuses.ToDictionary(status => status.Key, status => labels.Status(workflow.Name, status.Key));
        var drawing = WorkflowDrawing.Draw(
            workflow, names, trigger => labels.Trigger(workflow.Name, trigger), text["Graph.Label", workflow.Name]);
        return Page.Console<WorkflowPage>(text["WorkflowNamed", workflow.Name], new WorkflowModel(
            workflow, [.. workflows.All.Select(one => one.Name)], drawing, workflow.ToMermaid(), WorkflowChecks.Run(workflow, all),
            holders));
    }
}
