using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Tickets;
using Ticketing.UI.Components;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Choosing.Menus;

/// <summary>How pressing tickets are.</summary>
internal sealed class PriorityMenu(PageContext page, Marks marks) : IValueMenu
{
    public string Part => "priority";

    public string? Key => "p";

    public bool May(Ticket ticket) => page.Actor.May(Permission.Triage, ticket);

    public Task<MenuOffer> OfferAsync(IReadOnlyList<Ticket> tickets, string typed, CancellationToken cancellationToken) =>
        Task.FromResult(new MenuOffer(
            Part,
            [
                .. from priority in Enum.GetValues<Priority>().OrderDescending()
                   select new MenuOption(priority.ToString(), Labels.Priority(priority))
                   {
                       Mark = marks.Writer.Priority(priority),
                       IsCurrent = tickets.All(ticket => ticket.Priority == priority),
                   },
            ]));

    public Task<TicketCommand?> ReadAsync(Ticket ticket, SentChoice choice, CancellationToken cancellationToken) =>
        Task.FromResult<TicketCommand?>(
            Enum.TryParse<Priority>(choice.To, out var priority) && Enum.IsDefined(priority)
                ? new EditTicket { Priority = priority }
                : null);

    public Task<string> SayAsync(Ticket ticket, CancellationToken cancellationToken) => Task.FromResult(Labels.Priority(ticket.Priority));

    public Task<string?> BackAsync(Ticket before, Ticket after, SentChoice choice, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(before.Priority.ToString());
}
