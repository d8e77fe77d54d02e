using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.Fields;

/// <summary>Custom fields: for each who manages a project, those of the projects that he manages.</summary>
internal sealed class FieldDefinitionPages(
    FieldDesk desk, PeopleDesk people, ProjectDesk projects, IStringLocalizer<FieldText> text, IStringLocalizer<SharedText> shared)
    : ITicketingPages
{
    public const string Path = "/admin/fields";

    public void Map(RouteGroupBuilder pages)
    {
        var fields = pages.MapGroup("admin/fields").OnlyForSomebodyWith(Permission.ManageProject);
        fields.MapGet("", ListAsync);
        fields.MapPost("", AddAsync);
        fields.MapGet("{key}", GetAsync);
        fields.MapPost("{key}", SaveAsync);
    }

    public static string Of(string key, string? done = null) =>
        $"{Path}/{Uri.EscapeDataString(key)}{(done is null ? "" : $"?done={done}")}";

    private async Task<IResult> ListAsync(bool? add, string? done, PageContext page, CancellationToken cancellationToken)
    {
        if (add is true)
            return await ShowAsync(new(), null, page, cancellationToken);
        var fields = await desk.ListAsync(page.Caller, cancellationToken);
        var managed = fields.Where(field => page.Actor.May(Permission.ManageProject, field.Project)).ToList();
        var places = await PlaceNames.ReadAsync(page, people, projects, cancellationToken);
        return Page.Console<FieldListPage>(shared["CustomFields"], new FieldListModel(managed, places, done));
    }

    private async Task<IResult> AddAsync(HttpRequest request, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        var form = FieldDefinitionForm.Read(await SentForm.ReadAsync(request, cancellationToken)) with { IsActive = true };
        // Saving changes the one that is there; here a new one is meant.
        if ((await desk.ListAsync(page.Caller, cancellationToken)).Any(field => field.Key == form.Key))
        {
            return await ShowAsync(
                form, null, page, cancellationToken, StatusCodes.Status400BadRequest, model => model with
                {
                    Errors = [PlaceForm.Taken(form.Key)],
                });
        }

        return await StoreAsync(form, null, page, labels, cancellationToken);
    }

    private async Task<IResult> GetAsync(string key, string? done, PageContext page, CancellationToken cancellationToken)
    {
        var form = FieldDefinitionForm.Of(await desk.GetAsync(page.Caller, key, cancellationToken));
        return await ShowAsync(form, key, page, cancellationToken, change: model => model with { Done = done });
    }

    private async Task<IResult> SaveAsync(
        string key, HttpRequest request, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        var known = await desk.GetAsync(page.Caller, key, cancellationToken);
        var form = FieldDefinitionForm.Read(await SentForm.ReadAsync(request, cancellationToken)) with
        {
            Key = key, Kind = known.Kind, SeenBy = known.SeenBy,
        };
        return await StoreAsync(form, key, page, labels, cancellationToken);
    }

    private async Task<IResult> StoreAsync(
        FieldDefinitionForm form, string? key, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        try
        {
            await desk.SaveAsync(page.Caller, form.ToField(), cancellationToken);
            return Page.GoTo(page.Url(Of(form.Key, key is null ? "added" : "saved")));
        }
        catch (TicketValidationException e)
        {
            return await ShowAsync(
                form, key, page, cancellationToken, StatusCodes.Status400BadRequest, model => model with
                {
                    Errors = [.. e.Errors.Select(OfForm)],
                });
        }
        catch (TicketingException e) when (e.IsSaidThere())
        {
            return await ShowAsync(form, key, page, cancellationToken, e.Status(), model => model with { Refusal = labels.Refusal(e) });
        }
    }

    // What is wrong with a default names the field that it is of.
    private static FieldError OfForm(FieldError error) =>
        error.Field.StartsWith("fields.", StringComparison.Ordinal) ? error with { Field = "default" } : error;

    private async Task<IResult> ShowAsync(
        FieldDefinitionForm form, string? key, PageContext page, CancellationToken cancellationToken, int status = StatusCodes.Status200OK,
        Func<FieldModel, FieldModel>? change = null)
    {
        var places = await PlaceNames.ReadAsync(page, people, projects, cancellationToken);
        var managed = places with
        {
            Projects = [.. places.Projects.Where(project => page.Actor.May(Permission.ManageProject, project.Key))],
        };
        var model = new FieldModel(form, managed, page.Actor.May(Permission.ManageProject)) { Key = key };
        return Page.Console<FieldPage>(key is null ? text["Add"] : form.Name, change is null ? model : change(model), status);
    }
}
