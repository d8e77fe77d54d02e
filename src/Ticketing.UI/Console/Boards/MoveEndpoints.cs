using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.UI.Console.Choosing;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Boards;

/// <summary>Moves a card: its script gets a sentence, a browser without script the board again.</summary>
internal static class MoveEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("board/move", MenuAsync);
        pages.MapGet("board/move/{id:long}", AskAsync);
        pages.MapPost("board/move", MoveAsync);
    }

    private static async Task<IResult> MenuAsync(
        long id, string? project, string? group, string? q, string? view, PageContext page, BoardMenuReader menus,
        IStringLocalizer<BoardText> text, CancellationToken cancellationToken)
    {
        var menu = await menus.ReadAsync(new(id), project, BoardGroup.Read(group), q ?? "", cancellationToken);
        menu = menu with { State = menu.State with { View = view } };
        return page.IsFragment ? Page.Part<BoardMenuPart>(menu) : Page.Console<BoardMenuPage>(text["Move"], menu);
    }

    private static async Task<IResult> AskAsync(
        long id, string trigger, string? project, string? group, string? q, string? view, MoveReader moves, PageContext page,
        IStringLocalizer<BoardText> text, CancellationToken cancellationToken)
    {
        var model = await moves.ReadAsync(
            new(id), trigger, own => new(project ?? own, BoardGroup.Read(group), q ?? "") { View = view }, cancellationToken);
        return page.IsFragment ? Page.Part<MoveDialog>(model) : Page.Console<MovePage>(text["Move"], model);
    }

    private static async Task<IResult> MoveAsync(
        HttpContext http, PageContext page, TicketDesk desk, LaneMove lanes, MoveReader moves, Labels labels,
        IStringLocalizer<BoardText> text, IStringLocalizer<ChoosingText> choosingText, CancellationToken cancellationToken)
    {
        var form = MoveForm.Of(await SentForm.ReadAsync(http.Request, cancellationToken));
        var move = form.Read();
        var toLane = move is (_, _, _, { } lane) ? LaneMove.Command(form.State.Group, lane) : null;
        if (move is not var (id, version, trigger, wanted) || (wanted is not null && toLane is null))
            return Page.Refusal(StatusCodes.Status400BadRequest, "validation");
        try
        {
            if (toLane is not null)
                return await lanes.RunAsync(id, version, toLane, wanted!, form.State, cancellationToken);
            var comment = string.IsNullOrWhiteSpace(form.Comment) ? null : new AddComment(form.Comment, form.Visibility ?? default);
            var taken = !form.WasAsked && await moves.BeginsAsync(id, trigger, cancellationToken) is Beginner.Mover;
            var command = new FireTransition(trigger, comment) { Assignee = taken ? page.Actor.UserId : form.Assignee };
            var outcome = await desk.ExecuteAsync(page.Caller, id, command, new() { ExpectedVersion = version }, cancellationToken);
            var status = outcome.Ticket is { } moved ? labels.Status(moved.Workflow, moved.Status) : "";
            return page.IsFragment
                ? Results.Text(text[taken ? "MovedToYou" : "Moved", id.ToString(), status])
                : Page.GoTo(page.Url(form.State.Path));
        }
        catch (TicketingException e) when (e is not TicketNotFoundException)
        {
            var problem = e is TicketConflictException { IsStale: true }
                ? text["Stale", id.ToString()].Value
                : text["NotMoved", id.ToString(), Refusals.Of(e, choosingText, labels)].Value;
            var code = e is TicketConflictException ? StatusCodes.Status409Conflict
                : e is TicketForbiddenException ? StatusCodes.Status403Forbidden
                : StatusCodes.Status400BadRequest;
            if (page.IsFragment)
                return Results.Text(problem, statusCode: code);
            return Page.Console<MovePage>(
                text["Move"],
                await moves.ReadAsync(id, trigger, _ => form.State, cancellationToken) with
                {
                    Assignee = form.Assignee,
                    Comment = form.Comment,
                    Visibility = form.Visibility,
                    Problem = problem,
                }, code);
        }
    }
}
