using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Search.Language;

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
        string? q, string[]? columns, string? cursor, string? facets, TicketListReader reader, IStringLocalizer<ListText> text,
        CancellationToken cancellationToken)
    {
        var model = await reader.ReadAsync(
            new(q ?? ListState.DefaultQuery, ListColumns.Read(columns), Blank(cursor), facets == "1"), cancellationToken);
        return Page.Console<TicketListPage>(
            text["Title"], model, model.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> GetFacetsAsync(string? q, string[]? columns, FacetReader facets, CancellationToken cancellationToken)
    {
        var state = new ListState(q ?? "", ListColumns.Read(columns), null, ShowsFacets: true);
        return Page.Part<FacetPanel>(
            TicketQuery.TryParse(state.Query, out var query, out _) ? await facets.ReadAsync(state, query, cancellationToken) : []);
    }

    private static async Task<IResult> CompleteAsync(string? q, int? at, QueryCompletion completion, CancellationToken cancellationToken) =>
        Page.Part<SuggestionList>(await completion.SuggestAsync(q ?? "", at ?? q?.Length ?? 0, cancellationToken));

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
