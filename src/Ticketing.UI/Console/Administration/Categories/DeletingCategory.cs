using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Projects;
using Ticketing.UI.Console.Administration.Projects;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Categories;

/// <summary>Deletes a category that no ticket has, after asking.</summary>
internal static class DeletingCategory
{
    public static async Task<IResult> AskAsync(
        string key, string category, PageContext page, ProjectDesk desk, IStringLocalizer<AdministrationText> text,
        CancellationToken cancellationToken)
    {
        await ProjectScreen.FindAsync(key, page, desk, cancellationToken);
        return Page.Console<ConfirmationPage>(
            text["DeleteCategory"], Question(await desk.GetAsync(page, key, category, cancellationToken), page, text));
    }

    public static async Task<IResult> PostAsync(
        string key, string category, PageContext page, ProjectDesk desk, IStringLocalizer<AdministrationText> text,
        CancellationToken cancellationToken)
    {
        await ProjectScreen.FindAsync(key, page, desk, cancellationToken);
        var known = await desk.GetAsync(page, key, category, cancellationToken);
        try
        {
            await desk.DeleteCategoryAsync(page.Caller, key, category, cancellationToken);
            return Page.GoTo(page.Url(ProjectEndpoints.Of(key, "deleted")));
        }
        catch (TicketConflictException)
        {
            var why = text[known.IsDefault ? "DeleteCategory.IsDefault" : "DeleteCategory.InUse", known.Name];
            return Page.Console<ConfirmationPage>(
                text["DeleteCategory"], Question(known, page, text) with { Refusal = why, Consequences = [] },
                StatusCodes.Status409Conflict);
        }
    }

    private static ConfirmationModel Question(Category category, PageContext page, IStringLocalizer<AdministrationText> text) => new(
        text["DeleteCategory.Question", category.Name],
        [text["DeleteCategory.Unused"], text["DeleteCategory.Instead"]],
        page.Url($"{ProjectEndpoints.Of(category.Project)}/categories/{Uri.EscapeDataString(category.Key)}/delete"),
        text["DeleteCategory"],
        page.Url(ProjectEndpoints.Of(category.Project)));
}
