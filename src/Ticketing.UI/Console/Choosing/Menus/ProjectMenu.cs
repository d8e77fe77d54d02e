using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Tickets;
using Ticketing.UI.Console.TicketList;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.Choosing.Menus;

/// <summary>Where tickets can move. Which category and status they get there is asked.</summary>
internal sealed class ProjectMenu(PageContext page, ProjectDesk projects, QueryWords words) : IValueMenu
{
    public string Part => "project";

    public IReadOnlyList<string> Asked { get; } = ["category", "status"];

    public bool May(Ticket ticket) => page.Actor.May(Permission.Move, ticket);

    public async Task<MenuOffer> OfferAsync(IReadOnlyList<Ticket> tickets, string typed, CancellationToken cancellationToken)
    {
        var all = await WholeList.ReadAsync(
            after => projects.ListAsync(page.Caller, after, cancellationToken), project => project.Key);
        return new(
            Part,
            [
                .. all.Where(project => project.IsActive && tickets.Any(ticket => ticket.Project != project.Key)
                        && page.Actor.May(Permission.Create, project.Key))
                    .Select(project => new MenuOption(project.Key, project.Name) { Asks = true }),
            ])
        { IsHabit = true };
    }

    public Task<TicketCommand?> ReadAsync(Ticket ticket, SentChoice choice, CancellationToken cancellationToken) =>
        Task.FromResult<TicketCommand?>(new EditTicket
        {
            Project = choice.To,
            Category = choice.Text("category") is { Length: > 0 } category ? new(category) : default(Optional<string>),
            Status = choice.Text("status") is { Length: > 0 } status ? new(status) : default(Optional<string>),
        });

    public async Task<string> SayAsync(Ticket ticket, CancellationToken cancellationToken) =>
        (await words.ProjectsAsync(cancellationToken)).FirstOrDefault(project => project.Key == ticket.Project)?.Name ?? ticket.Project;

    // The category and the status that it had there are not said by a choice.
    public Task<string?> BackAsync(Ticket before, Ticket after, SentChoice choice, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(null);
}
