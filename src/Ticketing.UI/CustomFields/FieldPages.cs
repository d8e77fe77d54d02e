using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Tickets;
using Ticketing.UI.Texts;

namespace Ticketing.UI.CustomFields;

/// <summary>The custom fields of a ticket, and where their form goes.</summary>
internal sealed class FieldPages(FieldDesk desk, TicketDesk tickets, TicketArchive archive, IStringLocalizer<FieldText> text)
    : ITicketingPages
{
    public void Map(RouteGroupBuilder pages)
    {
        var ofTicket = pages.MapGroup("fields/of/{id:long:min(1)}").ForEverybody();
        ofTicket.MapGet("", ShowAsync);
        ofTicket.MapPost("", SaveAsync);
    }

    private async Task<IResult> ShowAsync(long id, PageContext page, CancellationToken cancellationToken)
    {
        var ticket = (await archive.GetAsync(page.Caller, new(id), cancellationToken)).Ticket;
        return await AnswerAsync(page, ticket, FieldsModel.Of(ticket), [], null, StatusCodes.Status200OK, cancellationToken);
    }

    private async Task<IResult> SaveAsync(
        long id, HttpRequest request, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        var given = SentFields.Of(form);
        try
        {
            await tickets.ExecuteAsync(
                page.Caller, new(id), new EditTicket { Fields = given },
                new() { ExpectedVersion = SentVersion(form), MayMerge = true }, cancellationToken);
            return Page.GoTo(page.TicketUrl(new(id)));
        }
        catch (TicketValidationException e)
        {
            return await RefusedAsync(page, new(id), given, e.Errors, null, StatusCodes.Status400BadRequest, cancellationToken);
        }
        catch (TicketConflictException e)
        {
            return await RefusedAsync(page, new(id), given, [], labels.Refusal(e), StatusCodes.Status409Conflict, cancellationToken);
        }
    }

    private static int? SentVersion(IFormCollection form) => int.TryParse(form.Text("version"), out var version) ? version : null;

    private async Task<IResult> RefusedAsync(
        PageContext page, TicketId id, IReadOnlyDictionary<string, IReadOnlyList<string>> given, IReadOnlyList<FieldError> errors,
        string? refusal, int status, CancellationToken cancellationToken) =>
        await AnswerAsync(
            page, (await archive.GetAsync(page.Caller, id, cancellationToken)).Ticket, given, errors, refusal, status, cancellationToken);

    private async Task<IResult> AnswerAsync(
        PageContext page, Ticket ticket, IReadOnlyDictionary<string, IReadOnlyList<string>> given, IReadOnlyList<FieldError> errors,
        string? refusal, int status, CancellationToken cancellationToken)
    {
        var fields = await desk.OfTicketAsync(page.Caller, ticket, cancellationToken);
        var model = new FieldsModel(ticket, [.. fields.Where(one => one.MayEdit).Select(one => one.Field)], given, errors, refusal);
        var title = text["OfTicket", ticket.Id];
        return page.UsesConsole ? Page.Console<FieldsPage>(title, model, status) : Page.Portal<FieldsPage>(title, model, status);
    }
}
