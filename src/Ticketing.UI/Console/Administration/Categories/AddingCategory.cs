using Microsoft.AspNetCore.Http;
using Ticketing.Administration;
using Ticketing.UI.Console.Administration.Projects;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Administration.Categories;

/// <summary>Adds a category.</summary>
internal static class AddingCategory
{
    public static async Task<IResult> PostAsync(
        string key, HttpRequest request, PageContext page, ProjectDesk desk, WorkflowRegistry workflows,
        CancellationToken cancellationToken)
    {
        var project = await ProjectScreen.FindAsync(key, page, desk, cancellationToken);
        var form = PlaceForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        try
        {
            // Saving changes the one that is there; here a new one is meant.
            if (await desk.FindCategoryAsync(page.Caller, key, form.Key, cancellationToken) is not null)
                throw new TicketValidationException([PlaceForm.Taken(form.Key)]);
            await desk.SaveCategoryAsync(page.Caller, new(key, form.Key, form.Name), cancellationToken);
            return Page.GoTo(page.Url(ProjectEndpoints.Of(key, "added")));
        }
        catch (TicketValidationException e)
        {
            return await ProjectScreen.ShowAsync(
                project, null, model => model with { Adding = form, CategoryErrors = e.Errors }, StatusCodes.Status400BadRequest, page,
                desk, workflows,
                cancellationToken);
        }
    }
}
