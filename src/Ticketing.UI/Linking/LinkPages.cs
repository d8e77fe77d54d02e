using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Linking;
using Ticketing.Tickets;
using Ticketing.UI.Console.Palette;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Linking;

/// <summary>The links of a ticket, and where their forms go.</summary>
internal sealed class LinkPages(LinkDesk desk, TicketDesk tickets, TicketArchive archive, IStringLocalizer<LinkText> text)
    : ITicketingPages
{
    public void Map(RouteGroupBuilder pages)
    {
        var ofTicket = pages.MapGroup("links/of/{id:long:min(1)}").ForEverybody();
        ofTicket.MapGet("", ShowAsync);
        ofTicket.MapPost("", LinkAsync);
        ofTicket.MapPost("remove", RemoveAsync);
    }

    private Task<IResult> ShowAsync(
        long id, string? end, string? find, HttpContext http, PageContext page, CancellationToken cancellationToken)
    {
        var input = new LinkInput(end ?? LinkInput.Empty.End, find?.Trim() ?? "");
        return AnswerAsync(http, page, new(id), input, null, cancellationToken);
    }

    private async Task<IResult> LinkAsync(long id, HttpContext http, PageContext page, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        var input = LinkInput.Of(form);
        // A button of what was found says which one; else a number does, and words ask.
        if (!TicketId.TryParse(form.Text("other") ?? input.Find, out var other))
            return await AnswerAsync(http, page, new(id), input, null, cancellationToken);
        try
        {
            await (input.End == LinkInput.Close
                ? tickets.ExecuteAsync(page.Caller, new(id), new CloseAsDuplicate(other), null, cancellationToken)
                : desk.SetAsync(page.Caller, new(id), input.End, other, null, cancellationToken));
        }
        catch (TicketingException refusal)
        {
            return await AnswerAsync(http, page, new(id), input with { Find = other.ToString() }, refusal, cancellationToken);
        }

        return Page.GoTo(page.TicketUrl(new(id)));
    }

    private async Task<IResult> RemoveAsync(long id, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (TicketId.TryParse(form.Text("other"), out var other))
            await desk.RemoveAsync(page.Caller, new(id), LinkInput.Of(form).End, other, null, cancellationToken);
        return Page.GoTo(page.TicketUrl(new(id)));
    }

    private async Task<IResult> AnswerAsync(
        HttpContext http, PageContext page, TicketId id, LinkInput input, TicketingException? refusal, CancellationToken cancellationToken)
    {
        var ticket = (await archive.GetAsync(page.Caller, id, cancellationToken)).Ticket;
        var services = http.RequestServices;
        var model = new LinksModel(ticket, await desk.ListAsync(page.Caller, ticket, cancellationToken), input)
        {
            Found = input.Find.Length is > 0 and <= TicketLimits.Name && refusal is null
                ? await services.GetRequiredService<PaletteReader>().FindAsync(input.Find, except: id, cancellationToken)
                : null,
            Refusal = refusal switch
            {
                null => null,
                // It is the other one: that this one is there, is asked above.
                TicketNotFoundException => text["NothingFound", input.Find],
                _ => services.GetRequiredService<Labels>().Refusal(refusal),
            },
        };
        return Page.Console<LinksPage>(
            text["OfTicket", id], model, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
