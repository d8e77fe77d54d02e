using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.UI.Console.Administration.Categories;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Administration.Projects;

/// <summary>Projects: for each who manages one, those he manages.</summary>
internal static class ProjectEndpoints
{
    public const string Path = "/admin/projects";

    public static void Map(RouteGroupBuilder admin)
    {
        var projects = admin.MapGroup("projects").OnlyForSomebodyWith(Permission.ManageProject);
        projects.MapGet("", ListAsync);
        projects.MapPost("", AddAsync);
        projects.MapGet("{key}", ProjectScreen.GetAsync);
        projects.MapPost("{key}", ProjectScreen.PostAsync);
        projects.MapPost("{key}/retire", ProjectActivity.RetireAsync);
        projects.MapPost("{key}/offer", ProjectActivity.BringBackAsync);
        CategoryEndpoints.Map(projects.MapGroup("{key}/categories"));
    }

    public static string Of(string key, string? done = null) =>
        $"{Path}/{Uri.EscapeDataString(key)}{(done is null ? "" : $"?done={done}")}";

    internal static Task<IResult> ListAsync(
        string? after, bool? add, string? done, PageContext page, ProjectDesk desk, WorkflowRegistry workflows,
        IStringLocalizer<SharedText> text,
        CancellationToken cancellationToken) =>
        ShowAsync(
            after, model => model with { IsAdding = add is true && model.MayAdd, Done = done }, page, desk, workflows, text,
            cancellationToken);

    internal static async Task<IResult> AddAsync(
        HttpRequest request, PageContext page, ProjectDesk desk, WorkflowRegistry workflows, IStringLocalizer<SharedText> text,
        CancellationToken cancellationToken)
    {
        if (!page.Actor.May(Permission.CreateProjects))
            throw new TicketForbiddenException(Permission.CreateProjects);
        var form = ProjectForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        try
        {
            // Saving changes the one that is there; here a new one is meant.
            if (await IsThereAsync(form.Key, page, desk, cancellationToken))
                throw new TicketValidationException([PlaceForm.Taken(form.Key)]);
            await desk.SaveAsync(page.Caller, new(form.Key, form.Name, form.Workflow), cancellationToken);
            return Page.GoTo(page.Url(Of(form.Key, "added")));
        }
        catch (TicketValidationException e)
        {
            return await ShowAsync(
                null, model => model with { IsAdding = true, Form = form, Errors = e.Errors }, page, desk, workflows, text,
                cancellationToken);
        }
    }

    private static async Task<IResult> ShowAsync(
        string? after, Func<ProjectListModel, ProjectListModel> change, PageContext page, ProjectDesk desk, WorkflowRegistry workflows,
        IStringLocalizer<SharedText> text, CancellationToken cancellationToken)
    {
        var managed = await new ManagedProjects(page, desk).ReadAsync(after, cancellationToken);
        var model = change(new(managed, [.. workflows.All.Select(workflow => workflow.Name)], page.Actor.May(Permission.CreateProjects)));
        return Page.Console<ProjectListPage>(
            text["Projects"], model, model.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<bool> IsThereAsync(string key, PageContext page, ProjectDesk desk, CancellationToken cancellationToken)
    {
        try
        {
            await desk.GetAsync(page.Caller, key, cancellationToken);
            return true;
        }
        catch (TicketNotFoundException)
        {
            return false;
        }
    }
}
