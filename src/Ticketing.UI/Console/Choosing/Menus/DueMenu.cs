using System.Globalization;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Tickets;
using Ticketing.UI.Components;
using Ticketing.UI.Console.TicketDetail;

namespace Ticketing.UI.Console.Choosing.Menus;

/// <summary>When tickets are due: the days that are meant mostly, at the end of work by the reader's clock, or another moment.</summary>
internal sealed class DueMenu(PageContext page, TimeProvider time, IStringLocalizer<ChoosingText> text) : IValueMenu
{
    /// <summary>The option for a moment that is asked for.</summary>
    public const string Other = "other";

    private const int EndOfWork = 17;

    public string Part => "due";

    public string? Key => "d";

    public IReadOnlyList<string> Asked { get; } = ["dueAt"];

    public bool May(Ticket ticket) => page.Actor.May(Permission.Triage, ticket);

    public Task<MenuOffer> OfferAsync(IReadOnlyList<Ticket> tickets, string typed, CancellationToken cancellationToken)
    {
        var today = page.Local(time.GetUtcNow()).Date.AddHours(EndOfWork);
        var monday = today.AddDays(today.DayOfWeek is DayOfWeek.Sunday ? 1 : 8 - (int)today.DayOfWeek);
        var options = new List<MenuOption>
        {
            Day("Today", today), Day("Tomorrow", today.AddDays(1)), Day("NextMonday", monday), Day("InAWeek", today.AddDays(7)),
            Day("InAMonth", today.AddMonths(1)),
            new(Other, text["Due.Other"]) { Asks = true },
        };
        if (tickets.Any(ticket => ticket.DueAt is not null))
            options.Add(new("", text["Due.None"]) { Mark = MarkWriter.Nothing(text["Due.None"]) });
        return Task.FromResult(new MenuOffer(Part, options));

        MenuOption Day(string name, DateTime day) => new(
            day.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), text[$"Due.{name}"])
        {
            Detail = day.ToString("ddd d MMM", CultureInfo.CurrentCulture),
        };
    }

    public Task<TicketCommand?> ReadAsync(Ticket ticket, SentChoice choice, CancellationToken cancellationToken)
    {
        var moment = choice.To == Other ? choice.Text("dueAt") : choice.To;
        if (choice.To == Other && string.IsNullOrEmpty(moment))
            throw new TicketValidationException("dueAt", LocalTime.None);
        return Task.FromResult<TicketCommand?>(
            new EditTicket { DueAt = new(LocalTime.Read("dueAt", moment, ticket.DueAt, page.Actor.TimeZone)) });
    }

    public Task<string> SayAsync(Ticket ticket, CancellationToken cancellationToken) => Task.FromResult(
        ticket.DueAt is { } due ? page.Local(due).ToString("g", CultureInfo.CurrentCulture) : text["Due.None"].Value);

    public Task<string?> BackAsync(Ticket before, Ticket after, SentChoice choice, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(before.DueAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "");
}
