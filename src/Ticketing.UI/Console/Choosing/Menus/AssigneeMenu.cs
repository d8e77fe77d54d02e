using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Tickets;
using Ticketing.UI.Components;
using Ticketing.UI.Console.TicketList;

namespace Ticketing.UI.Console.Choosing.Menus;

/// <summary>Who has tickets: himself first, then those of the team who have least to do.</summary>
internal sealed class AssigneeMenu(
    PageContext page, PeopleDesk people, OpenLoads openLoads, QueryWords words, Marks marks, IStringLocalizer<SharedText> shared)
    : IValueMenu
{
    private const int Most = 12;

    public string Part => "assignee";

    public string? Key => "a";

    public IReadOnlyList<string> Asked { get; } = ["why"];

    public bool May(Ticket ticket) => page.Actor.May(Permission.Assign, ticket);

    public async Task<MenuOffer> OfferAsync(IReadOnlyList<Ticket> tickets, string typed, CancellationToken cancellationToken)
    {
        var loads = await openLoads.OfPeopleAsync(cancellationToken);
        var teams = (await words.TeamsAsync(cancellationToken)).ToDictionary(team => team.Key, team => team.Name);
        // Who may work on the first may not on all of them: that is told when it is tried.
        var found = await people.ListAssigneesAsync(page.Caller, tickets[0], typed.Length == 0 ? null : typed, cancellationToken);
        var options = found
            .OrderByDescending(user => user.Id == page.Caller.UserId)
            .ThenByDescending(user => tickets[0].Team is { } team && user.Teams.Contains(team))
            .ThenBy(user => loads.GetValueOrDefault(user.Id))
            .ThenBy(user => user.DisplayName, StringComparer.CurrentCultureIgnoreCase)
            .Take(Most)
            .Select(user => new MenuOption(user.Id, user.DisplayName)
            {
                Mark = marks.Writer.Person(user.DisplayName),
                Detail = user.Teams.Count == 0 ? null : string.Join(", ", user.Teams.Select(team => teams.GetValueOrDefault(team, team))),
                Load = loads.GetValueOrDefault(user.Id),
                IsCurrent = tickets.All(ticket => ticket.Assignee == user.Id),
            })
            .ToList();
        if (tickets.Any(ticket => ticket.Assignee is not null))
            options.Add(new("", shared["Nobody"]) { Mark = MarkWriter.Nothing(shared["Nobody"]), Asks = true });
        return new(Part, options) { Finds = true, IsHabit = true };
    }

    public Task<TicketCommand?> ReadAsync(Ticket ticket, SentChoice choice, CancellationToken cancellationToken) =>
        Task.FromResult<TicketCommand?>(new AssignTicket
        {
            Assignee = choice.To.Length == 0 ? null : choice.To,
            Why = choice.Text("why") is { Length: > 0 } why ? why : null,
        });

    public async Task<string> SayAsync(Ticket ticket, CancellationToken cancellationToken) => ticket.Assignee is { } id
        ? (await people.NamesAsync(page.Caller, [id], cancellationToken)).GetValueOrDefault(id, id)
        : shared["Nobody"];

    public Task<string?> BackAsync(Ticket before, Ticket after, SentChoice choice, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(before.Assignee ?? "");
}
