using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Tickets;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Requests;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Comments;

/// <summary>Editing, deleting, quoting and ticking comments, for whoever reads them: in the console and in the portal.</summary>
internal sealed class CommentPages(TicketDesk desk, TicketArchive archive, PeopleDesk people, IStringLocalizer<CommentText> text)
    : ITicketingPages
{
    public void Map(RouteGroupBuilder pages)
    {
        var one = pages.MapGroup("comments/of/{id:long:min(1)}/{number:int:min(1)}").ForEverybody();
        one.MapGet("", ShowAsync);
        one.MapGet("edit", OpenAsync);
        one.MapPost("edit", EditAsync);
        one.MapPost("delete", DeleteAsync);
        one.MapPost("task", TickAsync);
        one.MapGet("history", HistoryAsync);
        one.MapGet("quote", QuoteAsync);
    }

    private async Task<IResult> ShowAsync(
        long id, int number, PageContext page, CommentReader reader, CancellationToken cancellationToken) =>
        page.IsFragment
            ? Page.Part<CommentBody>((await reader.GetAsync(new(id), number, cancellationToken)).Comment)
            : Page.GoTo(Permalink(page, new(id), number));

    private async Task<IResult> OpenAsync(
        long id, int number, PageContext page, CommentReader reader, CancellationToken cancellationToken)
    {
        var (ticket, comment) = await reader.GetAsync(new(id), number, cancellationToken);
        return Form(page, new(comment, ticket.Title, comment.Text!.Body, ticket.Version));
    }

    private async Task<IResult> EditAsync(
        long id, int number, HttpRequest request, PageContext page, CommentReader reader, Labels labels,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        var body = form["body"].ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
        var (ticket, comment) = await reader.GetAsync(new(id), number, cancellationToken);
        try
        {
            var command = new EditComment(number, KeptText.Lines(comment.Text!.Body, body));
            await desk.ExecuteAsync(page.Caller, ticket.Id, command, Known(form), cancellationToken);
            return await DoneAsync(ticket.Id, number, page, reader, cancellationToken);
        }
        catch (TicketingException e) when (
            e is TicketValidationException or TicketConflictException or TicketForbiddenException)
        {
            var errors = (e as TicketValidationException)?.Errors ?? [];
            // What others changed is shown to whoever opens it again; what was typed is not lost.
            var model = new EditCommentModel(comment, ticket.Title, body, ticket.Version)
            {
                Errors = errors,
                Refusal = errors.Count > 0 ? null : e is TicketConflictException ? text["Stale"] : labels.Refusal(e),
            };
            return Form(page, model, e switch
            {
                TicketConflictException => StatusCodes.Status409Conflict,
                TicketForbiddenException => StatusCodes.Status403Forbidden,
                _ => StatusCodes.Status400BadRequest,
            });
        }
    }

    private async Task<IResult> DeleteAsync(
        long id, int number, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var ticket = new TicketId(id);
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (!form.IsSure())
        {
            await archive.GetCommentAsync(page.Caller, ticket, number, cancellationToken);
            return Asking.First(form, page, new(
                text["Delete.Question"], [text["Delete.Means"], text["Delete.Kept"]],
                page.Url(new CommentModel(ticket, number, null).Path("/delete")), text["Delete"], page.TicketUrl(ticket)));
        }

        await desk.ExecuteAsync(page.Caller, ticket, new DeleteComment(number), cancellationToken: cancellationToken);
        return Page.GoTo(page.TicketUrl(ticket));
    }

    private async Task<IResult> TickAsync(
        long id, int number, HttpRequest request, PageContext page, CommentReader reader, Markdown markdown,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        var (ticket, comment) = await reader.GetAsync(new(id), number, cancellationToken);
        // A box that is as it was wanted is left alone: somebody else ticked it, or the list is another one by now.
        if (TaskTick.Read(form.Text("task")) is { } tick && tick.In(comment.Text!.Body, markdown.TasksIn(comment.Text.Body)) is { } ticked)
        {
            await desk.ExecuteAsync(
                page.Caller, ticket.Id, new EditComment(number, ticked), new() { ExpectedVersion = ticket.Version, MayMerge = true },
                cancellationToken);
        }

        return await DoneAsync(ticket.Id, number, page, reader, cancellationToken);
    }

    private async Task<IResult> HistoryAsync(
        long id, int number, PageContext page, CommentReader reader, CancellationToken cancellationToken)
    {
        var ticket = (await archive.GetAsync(page.Caller, new(id), cancellationToken)).Ticket;
        var earlier = await archive.EarlierCommentsAsync(page.Caller, ticket.Id, number, cancellationToken);
        var names = await people.NamesAsync(page.Caller, [.. earlier.Select(one => one.Text.By).Distinct()], cancellationToken);
        var model = new CommentHistoryModel(
            await reader.FindAsync(ticket, number, cancellationToken) ?? reader.Deleted(ticket, number),
            [.. earlier.Reverse()],
            user => names.GetValueOrDefault(user, user));
        return page.UsesConsole
            ? Page.Console<CommentHistoryPage>(text["HistoryTitle"], model)
            : Page.Portal<CommentHistoryPage>(text["HistoryTitle"], model);
    }

    private async Task<IResult> QuoteAsync(long id, int number, PageContext page, CancellationToken cancellationToken)
    {
        var comment = await archive.GetCommentAsync(page.Caller, new(id), number, cancellationToken);
        return page.IsFragment
            ? Results.Text(Quotation.Of(comment.Body))
            : Page.GoTo(string.Create(
                CultureInfo.InvariantCulture,
                $"{page.TicketUrl(new(id))}?quote={number}#{(page.UsesConsole ? "composer" : "reply")}"));
    }

    private static async Task<IResult> DoneAsync(
        TicketId id, int number, PageContext page, CommentReader reader, CancellationToken cancellationToken) =>
        page.IsFragment
            ? Page.Part<CommentBody>((await reader.GetAsync(id, number, cancellationToken)).Comment)
            : Page.GoTo(Permalink(page, id, number));

    private static CommandOptions Known(IFormCollection form) =>
        new() { ExpectedVersion = (int?)SentNumber.Read(form.Text("version")), MayMerge = true };

    private static string Permalink(PageContext page, TicketId id, int number) => string.Create(
        CultureInfo.InvariantCulture, $"{page.TicketUrl(id)}?comment={number}#comment-{number}");

    private static IResult Form(PageContext page, EditCommentModel model, int status = StatusCodes.Status200OK)
    {
        var title = $"{model.Comment.Ticket} {model.Title}";
        return page.UsesConsole
            ? Page.Console<EditCommentPage>(title, model, status)
            : Page.Portal<EditCommentPage>(title, model, status);
    }
}
