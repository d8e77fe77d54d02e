using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Ticketing.UI.Console.Boards;

/// <summary>The board of a workflow.</summary>
internal static class BoardEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("board", GetAsync).OrPortal();
        MoveEndpoints.Map(pages);
    }

    public static BoardGrouping Grouping(string? word) =>
        Enum.TryParse<BoardGrouping>(word, ignoreCase: true, out var grouping) ? grouping : BoardGrouping.None;

    private static async Task<IResult> GetAsync(
        string? project, string? group, string? q, BoardReader reader, IStringLocalizer<BoardText> text,
        CancellationToken cancellationToken)
    {
        var model = await reader.ReadAsync(string.IsNullOrEmpty(project) ? null : project, Grouping(group), q ?? "", cancellationToken);
        return model is null
            ? Page.Console<NoBoardPage>(text["Title"], new object())
            : Page.Console<BoardPage>(
                text["Title"], model, model.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
