using Microsoft.AspNetCore.Http;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Projects;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Administration.Projects;

/// <summary>A project with its categories; renames it and chooses its workflow.</summary>
internal static class ProjectScreen
{
    public static async Task<IResult> GetAsync(
        string key, string? after, bool? add, string? rename, string? done, PageContext page, ProjectDesk desk, WorkflowRegistry workflows,
        CancellationToken cancellationToken)
    {
        var project = await FindAsync(key, page, desk, cancellationToken);
        return await ShowAsync(
            project, after, model => model with { Adding = add is true ? new() : null, Renaming = rename, Done = done },
            StatusCodes.Status200OK, page, desk, workflows,
            cancellationToken);
    }

    public static async Task<IResult> PostAsync(
        string key, HttpRequest request, PageContext page, ProjectDesk desk, WorkflowRegistry workflows,
        CancellationToken cancellationToken)
    {
        var project = await FindAsync(key, page, desk, cancellationToken);
        var form = ProjectForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        try
        {
            await desk.SaveAsync(page.Caller, Of(project, form), cancellationToken);
            return Page.GoTo(page.Url(ProjectEndpoints.Of(key, "saved")));
        }
        catch (TicketValidationException e)
        {
            return await ShowAsync(
                project, null, model => model with { Form = form with { Key = key }, Errors = e.Errors }, StatusCodes.Status400BadRequest,
                page, desk, workflows,
                cancellationToken);
        }
    }

    private static Project Of(Project project, ProjectForm form) =>
        project with { Name = form.Name, Workflow = form.Workflow, AsksWhoStarts = form.AsksWhoStarts };

    /// <exception cref="TicketNotFoundException">It does not exist for the reader.</exception>
    /// <exception cref="TicketForbiddenException">He does not manage it.</exception>
    public static async Task<Project> FindAsync(string key, PageContext page, ProjectDesk desk, CancellationToken cancellationToken)
    {
        var project = await desk.GetAsync(page.Caller, key, cancellationToken);
        return page.Actor.May(Permission.ManageProject, key) ? project : throw new TicketForbiddenException(Permission.ManageProject);
    }

    public static async Task<IResult> ShowAsync(
        Project project, string? after, Func<ProjectModel, ProjectModel> change, int status, PageContext page, ProjectDesk desk,
        WorkflowRegistry workflows,
        CancellationToken cancellationToken)
    {
        var categories = await desk.ListCategoriesAsync(page.Caller, project.Key, after, cancellationToken);
        var model = new ProjectModel(
            project, new(project.Key, project.Name, project.Workflow) { AsksWhoStarts = project.AsksWhoStarts },
            [.. workflows.All.Select(workflow => workflow.Name)],
            Stretch<Category>.Of(categories, after, category => category.Key));
        return Page.Console<ProjectPage>(project.Name, change(model), status);
    }
}
