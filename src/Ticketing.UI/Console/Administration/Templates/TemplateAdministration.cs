using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Templates;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.Templates;

/// <summary>Templates of new tickets: for each who manages a project, those of the projects that he manages.</summary>
internal sealed class TemplateAdministration(
    TemplateDesk desk, PeopleDesk people, ProjectDesk projects, IStringLocalizer<TemplateText> text) : ITicketingPages
{
    public const string Path = "/admin/templates";

    public void Map(RouteGroupBuilder pages)
    {
        var templates = pages.MapGroup("admin/templates").OnlyForSomebodyWith(Permission.ManageProject);
        templates.MapGet("", ListAsync);
        templates.MapPost("", AddAsync);
        templates.MapGet("{id}", GetAsync);
        templates.MapPost("{id}", SaveAsync);
        templates.MapPost("{id}/delete", DeleteAsync);
    }

    public static string Of(string id) => $"{Path}/{Uri.EscapeDataString(id)}";

    private async Task<IResult> ListAsync(bool? add, string? done, PageContext page, CancellationToken cancellationToken)
    {
        if (add is true)
            return await ShowAsync(new(), null, page, cancellationToken);
        var templates = await desk.ListAsync(page.Caller, cancellationToken);
        var places = await PlaceNames.ReadAsync(page, people, projects, cancellationToken);
        return Page.Console<TemplateListPage>(text["Title"], new TemplateListModel(
            [.. templates.Where(shown => shown.MayChange).Select(shown => shown.Template)], places, done));
    }

    private async Task<IResult> AddAsync(HttpRequest request, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        var form = TemplateForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        return await StoreAsync(
            form, null, page, labels, () => desk.AddAsync(page.Caller, form.ToTemplate(null), cancellationToken), cancellationToken);
    }

    private async Task<IResult> GetAsync(string id, string? done, PageContext page, CancellationToken cancellationToken)
    {
        var form = TemplateForm.Of((await RequireAsync(page, id, cancellationToken)).Template);
        return await ShowAsync(form, id, page, cancellationToken, change: model => model with { Done = done });
    }

    private async Task<IResult> SaveAsync(
        string id, HttpRequest request, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        await RequireAsync(page, id, cancellationToken);
        var form = TemplateForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        return await StoreAsync(
            form, id, page, labels, () => desk.ChangeAsync(page.Caller, form.ToTemplate(id), null, cancellationToken), cancellationToken);
    }

    private async Task<IResult> DeleteAsync(string id, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var template = (await RequireAsync(page, id, cancellationToken)).Template;
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (!form.IsSure())
        {
            return Asking.First(form, page, new(
                text["Delete.Question", template.Name], [text["Delete.Hint"]], page.Url($"{Of(id)}/delete"), text["Delete"],
                page.Url(Of(id))));
        }

        await desk.DeleteAsync(page.Caller, id, null, cancellationToken);
        return Page.GoTo(page.Url($"{Path}?done=templateDeleted"));
    }

    // Who merely files tickets by it reads it there.
    private async Task<ShownTemplate> RequireAsync(PageContext page, string id, CancellationToken cancellationToken) =>
        await desk.GetAsync(page.Caller, id, cancellationToken) is { MayChange: true } shown
            ? shown
            : throw new TicketForbiddenException(Permission.ManageProject);

    private async Task<IResult> StoreAsync(
        TemplateForm form, string? id, PageContext page, Labels labels, Func<Task<ShownTemplate>> store,
        CancellationToken cancellationToken)
    {
        try
        {
            var stored = (await store()).Template;
            return Page.GoTo(page.Url($"{Of(stored.Id)}?done={(id is null ? "added" : "saved")}"));
        }
        catch (TicketValidationException e)
        {
            return await ShowAsync(
                form, id, page, cancellationToken, StatusCodes.Status400BadRequest,
                model => model with { Errors = [.. e.Errors.Select(OfForm)] });
        }
        catch (TicketingException e) when (e.IsSaidThere())
        {
            return await ShowAsync(
                form, id, page, cancellationToken, e.Status(), model => model with { Refusal = labels.Refusal(e) });
        }
    }

    // The form has one text for all custom fields.
    private static FieldError OfForm(FieldError error) =>
        error.Field.StartsWith("fields.", StringComparison.Ordinal) ? error with { Field = "fields" } : error;

    private async Task<IResult> ShowAsync(
        TemplateForm form, string? id, PageContext page, CancellationToken cancellationToken, int status = StatusCodes.Status200OK,
        Func<TemplateModel, TemplateModel>? change = null)
    {
        var places = await PlaceNames.ReadAsync(page, people, projects, cancellationToken);
        var model = new TemplateModel(
            form, [.. places.Projects.Where(project => page.Actor.May(Permission.ManageProject, project.Key))]) { Id = id };
        return Page.Console<TemplatePage>(id is null ? text["Add"] : form.Name, change is null ? model : change(model), status);
    }
}
