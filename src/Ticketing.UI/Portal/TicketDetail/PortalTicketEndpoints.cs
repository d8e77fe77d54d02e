using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Ticketing.Attachments;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Merging;
using Ticketing.Tickets;
using Ticketing.UI.Attachments;
using Ticketing.UI.Comments;
using Ticketing.UI.Merging;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Portal.TicketDetail;

/// <summary>A ticket: its conversation, an answer, and what who asked may decide.</summary>
internal static class PortalTicketEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("portal/{id:long}", GetAsync);
        pages.MapPost("portal/{id:long}/reply", ReplyAsync).WithMetadata(ReadsItsOwnForm.Instance);
        pages.MapPost("portal/{id:long}/act", ActAsync);
        pages.MapPost("portal/{id:long}/correct", CorrectAsync);
    }

    private static async Task<IResult> GetAsync(
        long id, int? after, bool? filed, int? comment, int? quote, PageContext page, PortalTicketLoader loader, TicketArchive archive,
        MergeDesk merging, CancellationToken cancellationToken)
    {
        var model = await loader.LoadAsync(new(id), Math.Max(0, after ?? 0), cancellationToken);
        if (await MergedAddress.FindAsync(page, model.Ticket, merging, cancellationToken) is { } into)
            return Page.GoTo(page.Url(
                string.Create(CultureInfo.InvariantCulture, $"/portal/{into.Value}#{MergePages.Anchor(model.Ticket.Id)}")));
        // An address that leads to a comment shows it, however long the conversation is.
        if (comment > model.Later)
            model = await loader.LoadAsync(new(id), comment.Value - 1, cancellationToken);
        if (quote is { } number)
        {
            var quoted = await archive.GetCommentAsync(page.Caller, new(id), number, cancellationToken);
            model = model with { Reply = Quotation.Of(quoted.Body) };
        }

        var unreached = await loader.NameAsync(UnreachedQuery.In(page), cancellationToken);
        return loader.IsForThePortal(model.Ticket)
            ? Show(model with { IsNew = filed is true && page.FollowsForm, Unreached = unreached })
            : Page.GoTo(page.Url($"/{id}"));
    }

    private static async Task<IResult> ReplyAsync(
        long id, HttpContext http, PageContext page, TicketDesk desk, PortalTicketLoader loader, FormFileReader reader,
        EnclosureDesk enclosures, CancellationToken cancellationToken)
    {
        var files = await reader.ReadAsync(http, page.Caller, new(id), cancellationToken);
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        var body = form.Text("body");
        var command = new AddComment(body ?? "", CommentVisibility.Public) { IsStillAProblem = form.Text("still") is not null };
        try
        {
            command = await enclosures.EncloseAsync(page.Caller, new(id), command, files.Require(), cancellationToken);
            var outcome = await desk.ExecuteAsync(
                page.Caller, new(id), command, new() { Idempotency = FormOnce.Of(form) }, cancellationToken);
            return Page.GoTo(page.Url(Address(page, id, outcome.Unreached, outcome.Text)));
        }
        catch (TicketValidationException e)
        {
            var model = await loader.LoadAsync(new(id), 0, cancellationToken);
            return Show(model with { Reply = body ?? "", Errors = e.Errors }, StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> ActAsync(
        long id, HttpContext http, PageContext page, TicketDesk desk, PortalTicketLoader loader, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        var (trigger, word) = (form.Text("trigger") ?? "", form.Text("word"));
        try
        {
            var command = new FireTransition(trigger, word is null ? null : new(word, CommentVisibility.Public));
            var outcome = await desk.ExecuteAsync(
                page.Caller, new(id), command, new() { Idempotency = FormOnce.Of(form) }, cancellationToken);
            return Page.GoTo(page.Url(Address(page, id, outcome.Unreached)));
        }
        catch (Exception e) when (
            e is TransitionRefusedException or TicketConflictException or TicketForbiddenException or TicketValidationException)
        {
            var model = await loader.LoadAsync(new(id), 0, cancellationToken);
            var errors = (e as TicketValidationException)?.Errors ?? [];
            // A word that cannot be kept with what it came for can still be sent as an answer.
            var isOffered = model.Actions.Any(action => action.Trigger == trigger);
            return Show(
                model with { Refused = trigger, Word = word ?? "", Reply = isOffered ? "" : word ?? "", Errors = errors },
                errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict);
        }
    }

    private static async Task<IResult> CorrectAsync(
        long id, HttpContext http, PageContext page, TicketDesk desk, PortalTicketLoader loader, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        var (title, description) = (form.Text("title") ?? "", form.Text("description") ?? "");
        try
        {
            var outcome = await desk.ExecuteAsync(
                page.Caller, new(id), new EditTicket { Title = title, Description = description },
                new() { Idempotency = FormOnce.Of(form), ExpectedVersion = (int?)SentNumber.Read(form.Text("version")), MayMerge = true },
                cancellationToken);
            return Page.GoTo(page.Url(Address(page, id, outcome.Unreached)));
        }
        catch (Exception e) when (e is TicketConflictException or TicketForbiddenException or TicketValidationException)
        {
            var model = await loader.LoadAsync(new(id), 0, cancellationToken);
            var errors = (e as TicketValidationException)?.Errors ?? [];
            return Show(
                model with
                {
                    Correction = new(title, description, model.Ticket.Version)
                    {
                        Errors = errors,
                        Refused = e switch
                        {
                            TicketConflictException => "CorrectStale", TicketForbiddenException => "CorrectRefused", _ => null,
                        },
                    },
                },
                e switch
                {
                    TicketConflictException => StatusCodes.Status409Conflict,
                    TicketForbiddenException => StatusCodes.Status403Forbidden,
                    _ => StatusCodes.Status400BadRequest,
                });
        }
    }

    // Each comment has an address of its own, and is not merely a place on the page that it was written on: nothing would be loaded.
    private static string Address(PageContext page, long id, IReadOnlyList<string> unreached, int? comment = null)
    {
        var address = UnreachedQuery.Add(string.Create(CultureInfo.InvariantCulture, $"/portal/{id}"), unreached);
        if (Origin.Find(page, PortalTicketLoader.Place) is { } from)
            address = QueryHelpers.AddQueryString(address, Origin.Name, from);
        return comment?.ToString(CultureInfo.InvariantCulture) is { } number
            ? $"{QueryHelpers.AddQueryString(address, "comment", number)}#message-{number}"
            : address;
    }

    private static IResult Show(PortalTicketModel model, int status = StatusCodes.Status200OK) =>
        Page.Portal<PortalTicketPage>($"{model.Ticket.Id} {model.Ticket.Title}", model, status);
}
