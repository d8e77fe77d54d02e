using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Desk;
using Ticketing.UI.Console.Views;
using Ticketing.UI.Requests;
using Ticketing.Views;

namespace Ticketing.UI.Console.Boards;

/// <summary>The board of a workflow.</summary>
internal static class BoardEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("board", GetAsync).OrPortal();
        pages.MapPost("board/collapse", CollapseAsync);
        pages.MapPost("board/add", AddAsync);
        MoveEndpoints.Map(pages);
    }

    private static async Task<IResult> GetAsync(
        string? project, string? group, string? q, string? view, bool? add, HttpRequest request, PageContext page, ViewDesk views,
        BoardReader reader, IStringLocalizer<BoardText> text, CancellationToken cancellationToken)
    {
        var shown = string.IsNullOrEmpty(view) ? null : await views.GetAsync(page.Caller, view, cancellationToken);
        if (shown is not null && string.IsNullOrEmpty(project) && !await reader.HasAsync(shown.View.Project, cancellationToken))
            return Page.GoTo(page.Url(ViewPaths.Of(shown.View.Id)));
        var model = await reader.ReadAsync(
            string.IsNullOrEmpty(project) ? shown?.View.Project : project,
            group is null && shown is not null ? BoardGroup.Of(shown.View) : BoardGroup.Read(group), q ?? shown?.View.Query ?? "",
            key => CollapsedColumns.Of(request, key), cancellationToken);
        return model is null
            ? Page.Console<NoBoardPage>(text["Title"], new object())
            : Page.Console<BoardPage>(
                shown?.View.Name ?? text["Title"],
                model with
                {
                    State = model.State with { View = shown?.View.Id }, View = shown, IsAdding = add is true && model.MayAdd,
                },
                model.Problem is null || q is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> CollapseAsync(HttpContext http, PageContext page, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        var state = BoardState.Of(form);
        if (!Keys.IsValid(state.Project) || form.Text("status") is not { } status || !Keys.IsValid(status))
            return Page.Refusal(StatusCodes.Status400BadRequest, "validation");
        CollapsedColumns.Toggle(http, state.Project, status, page.Url(""));
        return Page.GoTo(page.Url(state.Path));
    }

    // A line is enough to begin with: what else there is to say is said on the ticket.
    private static async Task<IResult> AddAsync(
        HttpRequest request, PageContext page, TicketDesk desk, BoardReader reader, IStringLocalizer<BoardText> text,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        var (state, title) = (BoardState.Of(form), form.Text("title") ?? "");
        try
        {
            await desk.CreateAsync(
                page.Caller, new() { Project = state.Project, Title = title }, new() { Idempotency = FormOnce.Of(form) },
                cancellationToken);
            return Page.GoTo(page.Url($"{state.Path}&add=true"));
        }
        catch (TicketValidationException e)
        {
            var model = await reader.ReadAsync(
                state.Project, state.Group, state.Query, key => CollapsedColumns.Of(request, key), cancellationToken);
            return model is null
                ? Page.Refusal(StatusCodes.Status400BadRequest, "validation")
                : Page.Console<BoardPage>(
                    text["Title"], model with { State = state, IsAdding = true, Title = title, Errors = e.Errors },
                    StatusCodes.Status400BadRequest);
        }
    }
}
