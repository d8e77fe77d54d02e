using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.Merging;
using Ticketing.Tickets;
using Ticketing.UI.Console.Palette;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Merging;

/// <summary>Where a ticket is merged into another one, and where that is undone.</summary>
internal sealed class MergePages(
    MergeDesk desk, TicketArchive archive, PeopleDesk people, IStringLocalizer<MergeText> text, IStringLocalizer<LinkText> links)
    : ITicketingPages
{
    /// <summary>The path of what is done with a ticket, below where the pages are mapped.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="action">What: <c>/undo</c>; empty for merging it.</param>
    public static string Path(TicketId ticket, string action = "") =>
        string.Create(CultureInfo.InvariantCulture, $"/merges/of/{ticket.Value}{action}");

    /// <summary>Where on the page of the other ticket stands what was said on a merged one.</summary>
    public static string Anchor(TicketId ticket) => string.Create(CultureInfo.InvariantCulture, $"merged-{ticket.Value}");

    public void Map(RouteGroupBuilder pages)
    {
        var ofTicket = pages.MapGroup("merges/of/{id:long:min(1)}").ForEverybody();
        ofTicket.MapGet("", ShowAsync);
        ofTicket.MapPost("", MergeAsync);
        ofTicket.MapPost("undo", UndoAsync);
    }

    private Task<IResult> ShowAsync(long id, string? find, HttpContext http, PageContext page, CancellationToken cancellationToken) =>
        AnswerAsync(http, page, new(id), find?.Trim() ?? "", addsRequester: false, null, cancellationToken);

    private async Task<IResult> MergeAsync(long id, HttpContext http, PageContext page, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        var (find, adds) = (form.Text("find") ?? "", form.Text("addRequester") is not null);
        // A button of what was found says which one; else a number does, and words ask.
        if (!TicketId.TryParse(form.Text("other") ?? find, out var into))
            return await AnswerAsync(http, page, new(id), find, adds, null, cancellationToken);
        try
        {
            await desk.MergeAsync(page.Caller, new(id), new(into) { AddsRequester = adds }, null, cancellationToken);
        }
        catch (TicketingException refusal)
        {
            return await AnswerAsync(http, page, new(id), into.ToString(), adds, refusal, cancellationToken);
        }

        return Page.GoTo($"{page.TicketUrl(into)}#{Anchor(new(id))}");
    }

    private async Task<IResult> UndoAsync(long id, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        await SentForm.ReadAsync(request, cancellationToken);
        await desk.UndoAsync(page.Caller, new(id), null, cancellationToken);
        return Page.GoTo(page.TicketUrl(new(id)));
    }

    private async Task<IResult> AnswerAsync(
        HttpContext http, PageContext page, TicketId id, string find, bool addsRequester, TicketingException? refusal,
        CancellationToken cancellationToken)
    {
        var ticket = (await archive.GetAsync(page.Caller, id, cancellationToken)).Ticket;
        var names = await people.NamesAsync(page.Caller, [ticket.Requester], cancellationToken);
        var services = http.RequestServices;
        var model = new MergeModel(ticket, names.GetValueOrDefault(ticket.Requester, ticket.Requester), find)
        {
            AddsRequester = addsRequester,
            Found = find.Length is > 0 and <= TicketLimits.Name && refusal is null
                ? await services.GetRequiredService<PaletteReader>().FindAsync(find, except: id, cancellationToken)
                : null,
            Refusal = refusal switch
            {
                null => null,
                // It is the other one: that this one is there, is asked above.
                TicketNotFoundException => links["NothingFound", find],
                _ => services.GetRequiredService<Labels>().Refusal(refusal),
            },
        };
        return Page.Console<MergePage>(
            text["OfTicket", id], model, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
