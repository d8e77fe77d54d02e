using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Projects;
using Ticketing.UI.Console.Administration.Projects;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Administration.Categories;

/// <summary>Renames a category, makes it the default, retires it and offers it again.</summary>
internal static class ChangingCategory
{
    public static async Task<IResult> RenameAsync(
        string key, string category, HttpRequest request, PageContext page, ProjectDesk desk, WorkflowRegistry workflows,
        CancellationToken cancellationToken)
    {
        var project = await ProjectScreen.FindAsync(key, page, desk, cancellationToken);
        var known = await desk.GetAsync(page, key, category, cancellationToken);
        var name = (await SentForm.ReadAsync(request, cancellationToken)).Typed("newName");
        try
        {
            await desk.SaveCategoryAsync(page.Caller, known with { Name = name }, cancellationToken);
            return Page.GoTo(page.Url(ProjectEndpoints.Of(key, "saved")));
        }
        catch (TicketValidationException e)
        {
            // The form calls it otherwise: the page has a field "name" already.
            IReadOnlyList<FieldError> errors = [.. e.Errors.Select(error => error with { Field = "newName" })];
            return await ProjectScreen.ShowAsync(
                project, null, model => model with { Renaming = category, NewName = name, CategoryErrors = errors },
                StatusCodes.Status400BadRequest, page, desk,
                workflows, cancellationToken);
        }
    }

    public static Task<IResult> MakeDefaultAsync(
        string key, string category, PageContext page, ProjectDesk desk, WorkflowRegistry workflows, Labels labels,
        CancellationToken cancellationToken) =>
        ChangeAsync(
            key, category, known => known with { IsDefault = true, IsActive = true }, "default", page, desk, workflows, labels,
            cancellationToken);

    public static async Task<IResult> RetireAsync(
        string key, string category, HttpRequest request, PageContext page, ProjectDesk desk, WorkflowRegistry workflows, Labels labels,
        IStringLocalizer<AdministrationText> text, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (form.IsSure())
            return await ChangeAsync(
                key, category, known => known with { IsActive = false }, "retired", page, desk, workflows, labels, cancellationToken);
        await ProjectScreen.FindAsync(key, page, desk, cancellationToken);
        var known = await desk.GetAsync(page, key, category, cancellationToken);
        var path = ProjectEndpoints.Of(key);
        return Asking.First(form, page, new(
            text["Retire.Question", known.Name], [text["Retire.Means"], text["Retire.Undo"]],
            page.Url($"{path}/categories/{Uri.EscapeDataString(category)}/retire"), text["Retire"], page.Url(path)));
    }

    public static Task<IResult> OfferAsync(
        string key, string category, PageContext page, ProjectDesk desk, WorkflowRegistry workflows, Labels labels,
        CancellationToken cancellationToken) =>
        ChangeAsync(key, category, known => known with { IsActive = true }, "offered", page, desk, workflows, labels, cancellationToken);

    private static async Task<IResult> ChangeAsync(
        string key, string category, Func<Category, Category> change, string done, PageContext page, ProjectDesk desk,
        WorkflowRegistry workflows, Labels labels,
        CancellationToken cancellationToken)
    {
        var project = await ProjectScreen.FindAsync(key, page, desk, cancellationToken);
        var known = await desk.GetAsync(page, key, category, cancellationToken);
        try
        {
            await desk.SaveCategoryAsync(page.Caller, change(known), cancellationToken);
            return Page.GoTo(page.Url(ProjectEndpoints.Of(key, done)));
        }
        catch (TicketValidationException e)
        {
            // Somebody made it the default since the page was shown.
            return await ProjectScreen.ShowAsync(
                project, null, model => model with { Refusal = labels.Error(e.Errors[0]) }, StatusCodes.Status409Conflict, page, desk,
                workflows, cancellationToken);
        }
    }
}
