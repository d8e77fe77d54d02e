using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ticketing.UI.Console.Administration.Categories;

/// <summary>The categories of a project.</summary>
internal static class CategoryEndpoints
{
    public static void Map(RouteGroupBuilder categories)
    {
        categories.MapPost("", AddingCategory.PostAsync);
        categories.MapPost("{category}/rename", ChangingCategory.RenameAsync);
        categories.MapPost("{category}/default", ChangingCategory.MakeDefaultAsync);
        categories.MapPost("{category}/retire", ChangingCategory.RetireAsync);
        categories.MapPost("{category}/offer", ChangingCategory.OfferAsync);
        categories.MapGet("{category}/delete", DeletingCategory.AskAsync);
        categories.MapPost("{category}/delete", DeletingCategory.PostAsync);
    }
}
