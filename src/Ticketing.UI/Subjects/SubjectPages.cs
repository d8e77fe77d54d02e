using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Ticketing.Desk;
using Ticketing.Tickets;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Subjects;

/// <summary>What a ticket is about, and where its forms go.</summary>
internal sealed class SubjectPages(SubjectDesk desk, TicketArchive archive, IStringLocalizer<SubjectText> text) : ITicketingPages
{
    /// <summary>The page of a ticket.</summary>
    public static string Path(TicketId ticket) => string.Create(CultureInfo.InvariantCulture, $"/subjects/of/{ticket.Value}");

    /// <summary>Where the form goes that takes something back.</summary>
    public static string RemovePath(TicketId ticket) => Path(ticket) + "/remove";

    public void Map(RouteGroupBuilder pages)
    {
        var ofTicket = pages.MapGroup("subjects/of/{id:long:min(1)}").ForEverybody();
        ofTicket.MapGet("", ShowAsync);
        ofTicket.MapPost("", AddAsync);
        ofTicket.MapPost("remove", RemoveAsync);
    }

    private Task<IResult> ShowAsync(long id, HttpContext http, PageContext page, CancellationToken cancellationToken) =>
        AnswerAsync(http, page, new(id), SubjectInput.Empty, null, cancellationToken);

    private async Task<IResult> AddAsync(long id, HttpContext http, PageContext page, CancellationToken cancellationToken)
    {
        var input = SubjectInput.Of(await SentForm.ReadAsync(http.Request, cancellationToken));
        try
        {
            await desk.AddAsync(page.Caller, new(id), input.Reference, null, cancellationToken);
        }
        catch (TicketingException refusal)
        {
            return await AnswerAsync(http, page, new(id), input, refusal, cancellationToken);
        }

        return Page.GoTo(page.TicketUrl(new(id)));
    }

    private async Task<IResult> RemoveAsync(long id, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var input = SubjectInput.Of(await SentForm.ReadAsync(request, cancellationToken));
        await desk.RemoveAsync(page.Caller, new(id), input.Reference, null, cancellationToken);
        return Page.GoTo(page.TicketUrl(new(id)));
    }

    private async Task<IResult> AnswerAsync(
        HttpContext http, PageContext page, TicketId id, SubjectInput input, TicketingException? refusal,
        CancellationToken cancellationToken)
    {
        var ticket = (await archive.GetAsync(page.Caller, id, cancellationToken)).Ticket;
        var model = new SubjectsModel(ticket, await desk.ListAsync(page.Caller, ticket, cancellationToken), input)
        {
            Refusal = refusal switch
            {
                null => null,
                // It is the thing: that the ticket is there, is asked above.
                TicketNotFoundException or TicketValidationException { Errors: [{ Code: FieldErrorCodes.Unknown }] } =>
                    text["NothingFound", input.Key],
                _ => http.RequestServices.GetRequiredService<Labels>().Refusal(refusal),
            },
        };
        return Page.Console<SubjectsPage>(
            text["OfTicket", id], model, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
