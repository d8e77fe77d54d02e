using Ticketing.Administration;
using Ticketing.Projects;

namespace Ticketing.UI.Console.Administration.Categories;

/// <summary>Finds one of a project's categories.</summary>
internal static class CategoryReading
{
    /// <exception cref="TicketNotFoundException">There is no such one, or the project does not exist for the reader.</exception>
    public static async Task<Category> GetAsync(
        this ProjectDesk desk, PageContext page, string project, string key, CancellationToken cancellationToken) =>
        await desk.FindCategoryAsync(page.Caller, project, key, cancellationToken)
            ?? throw new TicketNotFoundException($"category '{key}' in project '{project}'");
}
