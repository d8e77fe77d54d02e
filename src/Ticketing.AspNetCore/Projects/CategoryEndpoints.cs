using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.Administration;
using Ticketing.AspNetCore.OpenApi;
using Ticketing.Projects;

namespace Ticketing.AspNetCore.Projects;

/// <summary>The categories of projects.</summary>
internal sealed class CategoryEndpoints : ITicketingEndpoints
{
    private const string Example =
        """{ "project": "support", "key": "hardware", "name": "Hardware", "isDefault": false, "isActive": true }""";

    public void Map(RouteGroupBuilder group)
    {
        var categories = group.MapGroup("").WithTags("Categories");
        categories.MapGet("categories", ListAsync)
            .Describe("listCategories", "List the categories of a project", "By key, retired ones too; 200 at once.")
            .Query(new("project", "The key of the project.") { IsRequired = true, Example = "support" }, ListParameters.After)
            .Shows($$"""{ "items": [{{Example}}], "next": null }""")
            .Refuses(400, 404);
        categories.MapPut("categories/{project}/{key}", SaveAsync)
            .Describe(
                "saveCategory", "Add or change a category",
                "A project has one default category: making another one the default ends this one's turn.")
            .Body<CategoryRequest>("""{ "name": "Hardware", "isDefault": false, "isActive": true }""")
            .Shows(Example)
            .Refuses(404);
        categories.MapDelete("categories/{project}/{key}", DeleteAsync)
            .Describe("deleteCategory", "Delete a category", "Only one that no ticket has; one in use is retired rather than deleted.")
            .Refuses(404, 409);
    }

    internal static async Task<Answer<ItemList<CategoryItem>>> ListAsync(
        HttpContext http, ProjectDesk desk, CancellationToken cancellationToken)
    {
        var project = http.Query("project") ?? throw new TicketValidationException("project", "Say of which project.");
        var categories = await desk.ListCategoriesAsync(http.Caller(), project, http.Query("after"), cancellationToken);
        return new(ItemList<CategoryItem>.Page([.. categories.Select(CategoryItem.From)], category => category.Key));
    }

    internal static async Task<Answer<CategoryItem>> SaveAsync(
        string project, string key, HttpContext http, ProjectDesk desk, CancellationToken cancellationToken)
    {
        var body = (await http.ReadBodyAsync<CategoryRequest>(cancellationToken)).Value;
        var category = new Category(project, key, body.Name!, body.IsDefault ?? false, body.IsActive ?? true);
        await desk.SaveCategoryAsync(http.Caller(), category, cancellationToken);
        return new(CategoryItem.From(category));
    }

    internal static async Task<NoContent> DeleteAsync(
        string project, string key, HttpContext http, ProjectDesk desk, CancellationToken cancellationToken)
    {
        await desk.DeleteCategoryAsync(http.Caller(), project, key, cancellationToken);
        return TypedResults.NoContent();
    }
}
