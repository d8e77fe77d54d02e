using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.Previews;

/// <summary>Shows how a text in Markdown will look, by the same rules as it will.</summary>
internal static class PreviewEndpoints
{
    public static void Map(RouteGroupBuilder pages) => pages.MapPost("preview", PostAsync);

    internal static async Task<IResult> PostAsync(
        HttpRequest request, PageContext page, PreviewLimit limit, CancellationToken cancellationToken)
    {
        if (!limit.Take(page.Caller, request.HttpContext.Response))
            return Page.Part<PreviewPart>(new PreviewModel("") { IsTooSoon = true }, StatusCodes.Status429TooManyRequests);
        var form = await SentForm.ReadAsync(request, cancellationToken);
        var text = form["description"].FirstOrDefault() ?? form["body"].FirstOrDefault() ?? "";
        return Page.Part<PreviewPart>(new PreviewModel(text.Length > TicketLimits.Text ? text[..TicketLimits.Text] : text));
    }
}
