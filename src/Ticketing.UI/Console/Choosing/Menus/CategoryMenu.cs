using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Tickets;
using Ticketing.UI.Console.TicketList;

namespace Ticketing.UI.Console.Choosing.Menus;

/// <summary>The categories of a project; of tickets of several projects those of the first's, by their keys.</summary>
internal sealed class CategoryMenu(PageContext page, QueryWords words) : IValueMenu
{
    public string Part => "category";

    public bool May(Ticket ticket) => page.Actor.May(Permission.Triage, ticket);

    public async Task<MenuOffer> OfferAsync(IReadOnlyList<Ticket> tickets, string typed, CancellationToken cancellationToken)
    {
        var categories = await words.CategoriesAsync([tickets[0].Project], cancellationToken);
        return new(
            Part,
            [
                .. categories.Where(category => category.IsActive).Select(category => new MenuOption(category.Key, category.Name)
                {
                    IsCurrent = tickets.All(ticket => ticket.Category == category.Key),
                }),
            ]);
    }

    public Task<TicketCommand?> ReadAsync(Ticket ticket, SentChoice choice, CancellationToken cancellationToken) =>
        Task.FromResult<TicketCommand?>(new EditTicket { Category = choice.To });

    public async Task<string> SayAsync(Ticket ticket, CancellationToken cancellationToken) =>
        (await words.CategoriesAsync([ticket.Project], cancellationToken)).FirstOrDefault(category => category.Key == ticket.Category)?.Name
            ?? ticket.Category;

    public Task<string?> BackAsync(Ticket before, Ticket after, SentChoice choice, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(before.Category);
}
