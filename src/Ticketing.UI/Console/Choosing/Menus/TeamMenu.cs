using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Tickets;
using Ticketing.UI.Components;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.Choosing.Menus;

/// <summary>Which team has tickets.</summary>
internal sealed class TeamMenu(
    PageContext page, OpenLoads openLoads, PeopleDesk people, IStringLocalizer<TicketText> text) : IValueMenu
{
    private const int Most = 50;

    public string Part => "team";

    public bool May(Ticket ticket) => page.Actor.May(Permission.Assign, ticket);

    public async Task<MenuOffer> OfferAsync(IReadOnlyList<Ticket> tickets, string typed, CancellationToken cancellationToken)
    {
        var loads = await openLoads.OfTeamsAsync(cancellationToken);
        var teams = await WholeList.ReadAsync(after => people.ListTeamsAsync(page.Caller, after, cancellationToken), team => team.Key);
        var options = teams
            .Where(team => team.Name.Contains(typed, StringComparison.CurrentCultureIgnoreCase))
            .OrderByDescending(team => tickets[0].Team == team.Key)
            .Take(Most)
            .Select(team => new MenuOption(team.Key, team.Name)
            {
                Load = loads.GetValueOrDefault(team.Key),
                IsCurrent = tickets.All(ticket => ticket.Team == team.Key),
            })
            .ToList();
        if (tickets.Any(ticket => ticket.Team is not null))
            options.Add(new("", text["NoTeam"]) { Mark = MarkWriter.Nothing(text["NoTeam"]) });
        return new(Part, options) { Finds = teams.Count > Most, IsHabit = true };
    }

    public Task<TicketCommand?> ReadAsync(Ticket ticket, SentChoice choice, CancellationToken cancellationToken) =>
        Task.FromResult<TicketCommand?>(new AssignTicket { Team = choice.To.Length == 0 ? null : choice.To });

    public async Task<string> SayAsync(Ticket ticket, CancellationToken cancellationToken) => ticket.Team is { } key
        ? (await people.GetTeamAsync(page.Caller, key, cancellationToken)).Name
        : text["NoTeam"];

    public Task<string?> BackAsync(Ticket before, Ticket after, SentChoice choice, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(before.Team ?? "");
}
