using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.Tickets;
using Ticketing.UI.Texts;
using Ticketing.Views;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Boards;

/// <summary>Works out the menu of a card.</summary>
internal sealed class BoardMenuReader(
    PageContext page, TicketArchive archive, PeopleDesk people, ProjectDesk projects, WorkflowRegistry workflows, LaneMove moves,
    FieldLanes fieldLanes, IStringLocalizer<SharedText> shared)
{
    // A menu of more is no menu; the ticket's own page finds everybody.
    private const int MostPeople = 10;
    private const int MostValues = 20;

    /// <exception cref="TicketNotFoundException">The reader sees no such ticket.</exception>
    public async Task<BoardMenu> ReadAsync(
        TicketId id, string? project, BoardGroup wanted, string query, CancellationToken cancellationToken)
    {
        var ticket = (await archive.GetAsync(page.Caller, id, cancellationToken)).Ticket;
        var permitted = await archive.PermittedTransitionsAsync(page.Caller, [ticket], cancellationToken);
        var (group, field) = await fieldLanes.ReadAsync(wanted, project ?? ticket.Project, cancellationToken);
        var (own, workflow) = (await projects.GetAsync(page.Caller, ticket.Project, cancellationToken), workflows.Get(ticket.Workflow));
        return new(
            new(project ?? ticket.Project, group, query), ticket,
            [.. permitted[id].Select(move => BoardMove.Of(move, workflow, ticket, own, page.Actor))],
            (await moves.MovableAsync(group, field, [ticket], cancellationToken)).Count == 0 ? []
            : field is not null ? [.. fieldLanes.Others(field, ticket).Take(MostValues)]
            : await LanesAsync(ticket, group.Grouping, cancellationToken))
        {
            LaneField = field?.Name,
        };
    }

    private async Task<IReadOnlyList<(string Key, string Name)>> LanesAsync(
        Ticket ticket, BoardGrouping grouping, CancellationToken cancellationToken)
    {
        if (grouping is BoardGrouping.Priority)
        {
            return
            [
                .. Enum.GetValues<Priority>().OrderDescending().Where(priority => priority != ticket.Priority)
                    .Select(priority => (priority.ToString(), Labels.Priority(priority))),
            ];
        }

        var own = (await PeopleAsync(page, people, ticket, cancellationToken)).Take(MostPeople);
        return ticket.Assignee is null ? [.. own] : [("", shared["Nobody"].Value), .. own];
    }

    /// <summary>Whom else a ticket can be assigned to: the reader, its team, the others.</summary>
    public static async Task<IReadOnlyList<(string Key, string Name)>> PeopleAsync(
        PageContext page, PeopleDesk people, Ticket ticket, CancellationToken cancellationToken)
    {
        var found = await people.ListAssigneesAsync(page.Caller, ticket, null, cancellationToken);
        return
        [
            .. found
                .Where(user => user.Id != ticket.Assignee)
                .OrderByDescending(user => user.Id == page.Caller.UserId)
                .ThenByDescending(user => ticket.Team is { } team && user.Teams.Contains(team))
                .ThenBy(user => user.DisplayName, StringComparer.CurrentCultureIgnoreCase)
                .Select(user => (user.Id, user.DisplayName)),
        ];
    }
}
