using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Administration;
using Ticketing.AspNetCore.OpenApi;
using Ticketing.Projects;
using Ticketing.Workflows;

namespace Ticketing.AspNetCore.Projects;

/// <summary>Projects.</summary>
internal sealed class ProjectEndpoints : ITicketingEndpoints
{
    private const string Example =
        """{ "key": "support", "name": "Support", "workflow": "default", "asksWhoStarts": false, "isActive": true }""";

    public void Map(RouteGroupBuilder group)
    {
        var projects = group.MapGroup("").WithTags("Projects");
        projects.MapGet("projects", ListAsync)
            .Describe("listProjects", "List projects", "The projects that exist for the caller, by key, retired ones too; 200 at once.")
            .Query(ListParameters.After)
            .Shows($$"""{ "items": [{{Example}}], "next": null }""");
        projects.MapGet("projects/{key}", GetAsync)
            .Describe("getProject", "Read a project", "A project that exists for the caller.")
            .Shows(Example)
            .Refuses(404);
        projects.MapPut("projects/{key}", SaveAsync)
            .Describe("saveProject", "Add or change a project", "A new one gets the category 'general' as its default.")
            .Body<ProjectRequest>("""{ "name": "Support", "workflow": "default" }""")
            .Shows(Example)
            .Refuses(404);
    }

    internal static async Task<Answer<ItemList<ProjectItem>>> ListAsync(
        HttpContext http, ProjectDesk desk, CancellationToken cancellationToken)
    {
        var projects = await desk.ListAsync(http.Caller(), http.Query("after"), cancellationToken);
        return new(ItemList<ProjectItem>.Page([.. projects.Select(ProjectItem.From)], project => project.Key));
    }

    internal static async Task<Answer<ProjectItem>> GetAsync(
        string key, HttpContext http, ProjectDesk desk, CancellationToken cancellationToken) =>
        new(ProjectItem.From(await desk.GetAsync(http.Caller(), key, cancellationToken)));

    internal static async Task<Answer<ProjectItem>> SaveAsync(
        string key, HttpContext http, ProjectDesk desk, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<ProjectRequest>(cancellationToken);
        // Renaming a project must not move it to another workflow.
        var known = await FindAsync(key, http, desk, cancellationToken);
        var project = new Project(key, body.Value.Name!, body.Value.Workflow ?? known?.Workflow ?? Workflow.DefaultName)
        {
            AsksWhoStarts = body.Value.AsksWhoStarts ?? known?.AsksWhoStarts ?? false,
            IsActive = body.Value.IsActive ?? known?.IsActive ?? true,
        };
        await desk.SaveAsync(http.Caller(), project, cancellationToken);
        return new(ProjectItem.From(project));
    }

    private static async Task<Project?> FindAsync(string key, HttpContext http, ProjectDesk desk, CancellationToken cancellationToken)
    {
        try
        {
            return await desk.GetAsync(http.Caller(), key, cancellationToken);
        }
        catch (TicketNotFoundException)
        {
            return null;
        }
    }
}
