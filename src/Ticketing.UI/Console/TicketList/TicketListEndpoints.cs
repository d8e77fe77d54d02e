using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Search.Language;
using Ticketing.Views;

namespace Ticketing.UI.Console.TicketList;

/// <summary>The list of tickets that a query finds.</summary>
internal static class TicketListEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("list", GetAsync).OrPortal();
        pages.MapGet("list/facets", GetFacetsAsync);
        pages.MapGet("list/complete", CompleteAsync);
    }

    internal static async Task<IResult> GetAsync(
        string? q, [FromQuery] string[]? columns, string? group, string? view, string? cursor, string? facets, PageContext page,
        ViewDesk views, TicketListReader reader, IStringLocalizer<ListText> text, CancellationToken cancellationToken)
    {
        // Who asks for nothing begins with what an administrator chose for his role.
        var shown = Blank(view) is { } id ? await views.GetAsync(page.Caller, id, cancellationToken)
            : q is null ? await views.FindDefaultAsync(page.Caller, cancellationToken)
            : null;
        var state = ListState.Of(shown?.View, q, columns, group) with { Cursor = Blank(cursor), ShowsFacets = facets == "1" };
        var model = await reader.ReadAsync(state, cancellationToken) with { View = shown };
        // A view whose query is none any more is a page that says so; a query that somebody wrote is his mistake.
        return Page.Console<TicketListPage>(
            shown?.View.Name ?? text["Title"], model,
            model.Problem is null || q is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> GetFacetsAsync(
        string? q, [FromQuery] string[]? columns, string? group, string? view, FacetReader facets, CancellationToken cancellationToken)
    {
        var state = new ListState(q ?? "", ListColumns.Read(columns), null, ShowsFacets: true)
        {
            View = Blank(view), Group = ViewGroups.Find(group),
        };
        return Page.Part<FacetPanel>(
            TicketQuery.TryParse(state.Query, out var query, out _) ? await facets.ReadAsync(state, query, cancellationToken) : []);
    }

    private static async Task<IResult> CompleteAsync(string? q, int? at, QueryCompletion completion, CancellationToken cancellationToken) =>
        Page.Part<SuggestionList>(await completion.SuggestAsync(q ?? "", at ?? q?.Length ?? 0, cancellationToken));

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
