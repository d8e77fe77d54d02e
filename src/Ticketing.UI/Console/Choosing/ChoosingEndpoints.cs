using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;
using Ticketing.UI.Console.TicketDetail;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Choosing;

/// <summary>
/// Menus of values: <c>choose</c> all of some tickets for a script that keeps them, <c>choose/priority</c> one of them, and the same by
/// POST what was chosen. A script gets parts and JSON, a browser without one pages.
/// </summary>
internal static class ChoosingEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("choose", AllAsync);
        pages.MapGet("choose/{part}", OfferAsync);
        pages.MapGet("choose/{part}/ask", AskAsync);
        pages.MapPost("choose/{part}", ChooseAsync);
    }

    /// <summary>Where something is asked before a choice is carried out.</summary>
    public static string AskPath(string part, string to, MenuModel model) =>
        $"/choose/{part}/ask?to={Uri.EscapeDataString(to)}&back={Uri.EscapeDataString(model.Back)}"
            + string.Concat(model.Tickets.Select(ticket => $"&ticket={ticket}"));

    private static async Task<IResult> AllAsync(
        HttpRequest request, [AsParameters] ChoosingServices services, CancellationToken cancellationToken)
    {
        var tickets = await services.Tickets.FindAsync(request.Query["ticket"], cancellationToken);
        var offers = new List<MenuOffer>();
        foreach (var menu in services.Menus.Where(menu => tickets.Any(one => menu.May(one.Ticket))))
            offers.Add(await menu.OfferAsync([.. tickets.Select(one => one.Ticket)], "", cancellationToken));
        return Page.Part<MenuParts>(new MenuModel(offers, [], ""));
    }

    private static async Task<IResult> OfferAsync(
        string part, string? q, string? back, HttpRequest request, [AsParameters] ChoosingServices services,
        CancellationToken cancellationToken)
    {
        var menu = services.Find(part);
        var tickets = await services.Tickets.FindAsync(request.Query["ticket"], cancellationToken);
        var offer = tickets.Count == 0
            ? new(part, [])
            : await menu.OfferAsync([.. tickets.Select(one => one.Ticket)], (q ?? "").Trim(), cancellationToken);
        var model = new MenuModel(
            [offer], [.. tickets.Select(one => AskReader.Written(one.Ticket, one.Seen))], services.BackOr(back), q ?? "");
        return services.Page.IsFragment ? Page.Part<MenuParts>(model) : Page.Console<MenuPage>(services.Text[$"Title.{part}"], model);
    }

    private static async Task<IResult> AskAsync(
        string part, string to, string? back, HttpRequest request, [AsParameters] ChoosingServices services,
        CancellationToken cancellationToken)
    {
        services.Find(part);
        var tickets = await services.Tickets.FindAsync(request.Query["ticket"], cancellationToken);
        if (tickets.Count == 0)
            throw new TicketNotFoundException("tickets of a menu");
        return Show(services, await services.Asks.ReadAsync(part, to, tickets, services.BackOr(back), cancellationToken));
    }

    private static async Task<IResult> ChooseAsync(
        string part, HttpRequest request, [AsParameters] ChoosingServices services, CancellationToken cancellationToken)
    {
        var menu = services.Find(part);
        var form = await SentForm.ReadAsync(request, cancellationToken);
        var back = services.BackOr(form["back"]);
        var tickets = form["all"] == "1"
            ? await services.Tickets.FindAllAsync(form["q"].ToString(), cancellationToken)
            : await services.Tickets.FindAsync(form["ticket"], cancellationToken);
        var chosen = Chosen(tickets, form["ticket"], form["to"], form);
        try
        {
            // What some refuse and others do not is shown before: of statuses alone, as those cannot always be taken back.
            if (part == "status" && chosen.Count > 1 && form["to"].Count == 1)
            {
                var preview = await services.Changes.PreviewAsync(menu, chosen, cancellationToken);
                if (preview.Refused > 0)
                    return Show(services, new ReportModel(
                        preview, form["to"].ToString(), services.Text[$"Title.{part}"], back,
                        [
                            .. form.Where(field => field.Key is "body" or "visibility")
                                .Select(field => KeyValuePair.Create(field.Key, field.Value.ToString())),
                        ]));
            }

            return Tell(services, await services.Changes.RunAsync(menu, chosen, cancellationToken), back);
        }
        catch (TicketValidationException refused) when (chosen.Count > 0)
        {
            var model = await services.Asks.ReadAsync(part, form["to"].ToString(), tickets, back, cancellationToken);
            return Show(
                services,
                model with { Errors = refused.Errors, Typed = form.ToDictionary(field => field.Key, field => field.Value.ToString()) },
                StatusCodes.Status400BadRequest);
        }
    }

    // One choice for all tickets, or one for each: what takes back a change of several gives each its own.
    private static List<(Tickets.Ticket, int?, SentChoice)> Chosen(
        IReadOnlyList<(Tickets.Ticket Ticket, int? Seen)> tickets, StringValues named, StringValues to, IFormCollection form)
    {
        if (to.Count <= 1)
            return [.. tickets.Select(one => (one.Ticket, one.Seen, new SentChoice(to.ToString(), form)))];
        var each = named.Zip(to).ToDictionary(pair => pair.First!.Split(':')[0], pair => pair.Second ?? "");
        return
        [
            .. from one in tickets
               let number = one.Ticket.Id.Value.ToString(CultureInfo.InvariantCulture)
               where each.ContainsKey(number)
               select (one.Ticket, one.Seen, new SentChoice(each[number], form)),
        ];
    }

    private static IResult Tell(ChoosingServices services, ChangeReport report, string back)
    {
        var isDone = report.Refused == 0 && report.Outcomes.Count > 0;
        if (!services.Page.IsFragment && report.Outcomes is [{ After: not null, Version: null } gone])
            return Page.Console<TicketGonePage>(services.Text["NotSeenAnyMore"], new TicketGoneModel(gone.Ticket.Id));
        if (!services.Page.IsFragment)
            return isDone
                ? Page.GoTo(back)
                : Show(
                    services, new ReportModel(report, "", services.Text[$"Title.{report.Part}"], back, []), StatusCodes.Status409Conflict);
        var changed = report.Outcomes.Where(outcome => outcome.After is not null)
            .Select(outcome => new ChangedTicket(outcome.Ticket.Id.Value, outcome.Version, outcome.Back))
            .ToList();
        return Results.Json(
            new ChangeAnswer(Say(services, report), isDone, changed),
            statusCode: isDone ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static string Say(ChoosingServices services, ChangeReport report) => report.Outcomes switch
    {
        [] => services.Text["NoTickets"],
        [{ Refusal: { } refusal } one] => services.Text["RefusedOne", one.Ticket.Id.ToString(), refusal],
        [{ After: { } after } one] => services.Text["DoneOne", one.Ticket.Id.ToString(), after],
        [var one] => services.Text["SameOne", one.Ticket.Id.ToString()],
        _ => services.Text.Form(
            report.Refused == 0 ? "DoneMany" : "DoneSome", report.Changed,
            Labels.Number(report.Changed), Labels.Number(report.Outcomes.Count)),
    };

    private static IResult Show(ChoosingServices services, AskModel model, int status = StatusCodes.Status200OK) =>
        services.Page.IsFragment ? Page.Part<AskDialog>(model, status) : Page.Console<AskPage>(model.Title, model, status);

    private static IResult Show(ChoosingServices services, ReportModel model, int status = StatusCodes.Status200OK) =>
        services.Page.IsFragment ? Page.Part<ReportDialog>(model, status) : Page.Console<ReportPage>(model.Title, model, status);
}
