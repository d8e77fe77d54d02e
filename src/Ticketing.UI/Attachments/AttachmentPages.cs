using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.AspNetCore.Attachments;
using Ticketing.AspNetCore.Requests;
using Ticketing.Attachments;
using Ticketing.Desk;
using Ticketing.Tickets;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Attachments;

/// <summary>Files of tickets, for whoever sees the ticket: in the console and in the portal.</summary>
internal sealed class AttachmentPages(
    AttachmentDesk desk, AttachmentThumbnails thumbnails, TicketArchive archive, IAntiforgery antiforgery,
    IStringLocalizer<AttachmentText> text) : ITicketingPages
{
    private const string Internal = "internal";

    public void Map(RouteGroupBuilder pages)
    {
        var ofTicket = pages.MapGroup("attachments/of/{id:long:min(1)}").ForEverybody();
        ofTicket.MapGet("", ShowAsync);
        ofTicket.MapPost("", AttachAsync).WithMetadata(new DisableRequestSizeLimitAttribute(), ReadsItsOwnForm.Instance);
        ofTicket.MapGet("all", ZipAsync);
        var one = pages.MapGroup("attachments/{id}").ForEverybody();
        one.MapGet("", OpenAsync);
        one.MapGet("thumbnail", OpenThumbnailAsync);
        one.MapPost("remove", RemoveAsync);
    }

    private Task<IResult> ShowAsync(long id, PageContext page, CancellationToken cancellationToken) =>
        AnswerAsync(page, new(id), null, cancellationToken);

    private Task<IResult> OpenAsync(
        string id, HttpContext http, PageContext page, string? show, CancellationToken cancellationToken) =>
        AttachmentAnswer.OpenAsync(http, page.Caller, desk, id.ToAttachmentId(), show == "true", cancellationToken);

    private Task<IResult> OpenThumbnailAsync(string id, HttpContext http, PageContext page, CancellationToken cancellationToken) =>
        AttachmentAnswer.OpenThumbnailAsync(http, page.Caller, thumbnails, id.ToAttachmentId(), cancellationToken);

    private async Task<IResult> ZipAsync(long id, PageContext page, CancellationToken cancellationToken) =>
        new AttachmentArchive(desk, page.Caller, new(id), await desk.ListAsync(page.Caller, new(id), cancellationToken));

    private async Task<IResult> AttachAsync(long id, HttpContext http, PageContext page, CancellationToken cancellationToken)
    {
        var token = antiforgery.GetTokens(http).FormFieldName;
        var upload = await FileUpload.OpenAsync(http.Request, [token, Internal], cancellationToken);
        await ReadsItsOwnForm.ValidateAsync(http, antiforgery, upload.Field(token));
        try
        {
            do
            {
                await desk.AttachAsync(
                    page.Caller, new(id), upload.FileName, upload.File, upload.Field(Internal) == "true", null, cancellationToken);
            }
            while (await upload.NextAsync(cancellationToken));
        }
        catch (TicketValidationException e)
        {
            return await AnswerAsync(page, new(id), e.Errors, cancellationToken);
        }

        return Done(page, new(id));
    }

    private async Task<IResult> RemoveAsync(string id, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var attached = id.ToAttachmentId();
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (!form.IsSure())
        {
            var file = await desk.FindAsync(page.Caller, attached, cancellationToken)
                ?? throw new TicketNotFoundException($"attachment {attached}");
            return Asking.First(form, page, new(
                text["Remove.Question", file.File.Name], [text["Remove.Means"], text["Remove.Undo"]],
                page.Url($"/attachments/{Uri.EscapeDataString(id)}/remove"), text["Remove"], page.TicketUrl(attached.Ticket)));
        }

        await desk.RemoveAsync(page.Caller, attached, null, cancellationToken);
        return Done(page, attached.Ticket);
    }

    private async Task<IResult> AnswerAsync(
        PageContext page, TicketId id, IReadOnlyList<FieldError>? errors, CancellationToken cancellationToken)
    {
        var ticket = (await archive.GetAsync(page.Caller, id, cancellationToken)).Ticket;
        var model = new AttachmentsModel(ticket, await desk.ListAsync(page.Caller, id, cancellationToken), errors);
        var status = errors is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return page.UsesConsole
            ? Page.Console<AttachmentsPage>(text["OfTicket", id], model, status)
            : Page.Portal<AttachmentsPage>(text["OfTicket", id], model, status);
    }

    private static IResult Done(PageContext page, TicketId ticket) => Page.GoTo(page.TicketUrl(ticket));
}
