using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.Fields;
using Ticketing.Projects;
using Ticketing.Search.Language;
using Ticketing.Tickets;
using Ticketing.UI.Console.TicketList;
using Ticketing.UI.Linking;
using Ticketing.UI.Texts;
using Ticketing.Views;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Boards;

/// <summary>Works out the lanes of a board: which there are, the names on them, and where each card may go.</summary>
internal sealed class LaneReader(
    PageContext page, TicketArchive archive, PeopleDesk people, QueryWords words, BlockedTickets blocked, LaneMove moves,
    FieldLanes fieldLanes, TimeProvider time, IStringLocalizer<SharedText> shared)
{
    private const int MostPeople = 8;

    /// <param name="state">The board.</param>
    /// <param name="ofField">Its lanes, where they are the values of a field; null where they are others.</param>
    /// <param name="query">What else its tickets meet.</param>
    /// <param name="project">Its project.</param>
    /// <param name="workflow">The project's workflow.</param>
    /// <param name="tickets">The tickets, column by column.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<BoardLane>> ReadAsync(
        BoardState state, LanesOfField? ofField, TicketQuery query, Project project, IWorkflow workflow,
        List<IReadOnlyList<Ticket>> tickets, CancellationToken cancellationToken)
    {
        var (grouping, field) = (state.Group.Grouping, ofField?.Field);
        var all = tickets.SelectMany(column => column).ToList();
        var permitted = await archive.PermittedTransitionsAsync(page.Caller, all, cancellationToken);
        var names =
            await people.NamesAsync(
                page.Caller, [.. all.SelectMany(ticket => new[] { ticket.Assignee, ticket.Requester }).OfType<string>().Distinct()],
                cancellationToken);
        var categories = (await words.CategoriesAsync([state.Project], cancellationToken))
            .ToDictionary(category => category.Key, category => category.Name);
        var blockers = await blocked.ReadAsync(all, cancellationToken);
        var movable = await moves.MovableAsync(state.Group, field, all, cancellationToken);
        var now = time.GetUtcNow();
        var keys = grouping switch
        {
            BoardGrouping.Assignee => Busiest(all).OrderBy(id => id is null).ThenBy(Name, StringComparer.CurrentCulture),
            // Every priority has a lane, to which cards can be moved.
            BoardGrouping.Priority => Enum.GetValues<Priority>().OrderDescending().Select(priority => (string?)priority.ToString()),
            _ when ofField is not null => ofField.Keys,
            _ => Enumerable.Repeat((string?)null, 1),
        };
        return [.. keys.Select(key => new BoardLane(
            key ?? "", Title(key), grouping is BoardGrouping.Assignee && key is not null,
            [.. tickets.Select(column => (IReadOnlyList<BoardCard>)[.. column.Where(ticket => Belongs(ticket, key)).Select(Card)])])
        {
            ListPath = field is null ? null : new ListState(
                FieldLanes.Narrow(query.Narrow(QueryNode.Is(TicketFields.Project, state.Project)), field, key).ToString(),
                ListColumns.Default).Path,
        })];

        // A lane for each of two hundred people is mostly empty lists.
        static IEnumerable<string?> Busiest(List<Ticket> all) => all
            .GroupBy(ticket => ticket.Assignee)
            .OrderByDescending(own => own.Count())
            .Take(MostPeople)
            .Select(own => own.Key);

        string? Name(string? id) => id is null ? null : names.GetValueOrDefault(id, id);

        string? Title(string? key) => grouping switch
        {
            BoardGrouping.Assignee => key is null ? shared["Nobody"] : Name(key),
            BoardGrouping.Priority => Labels.Priority(Enum.Parse<Priority>(key!)),
            _ => field is null ? null : fieldLanes.TitleOf(field, key),
        };

        bool Belongs(Ticket ticket, string? key) => grouping switch
        {
            BoardGrouping.Assignee => ticket.Assignee == key,
            BoardGrouping.Priority => ticket.Priority.ToString() == key,
            _ => field is null || FieldLanes.ValueOf(field, ticket) == key,
        };

        BoardCard Card(Ticket ticket) => new(
            ticket, Name(ticket.Assignee),
            [.. permitted[ticket.Id].Select(move => BoardMove.Of(move, workflow, ticket, project, page.Actor))])
        {
            Requester = Name(ticket.Requester)!,
            Category = categories.GetValueOrDefault(ticket.Category, ticket.Category),
            IsOverdue = ticket.IsOverdueAt(now),
            Blocked = blockers.GetValueOrDefault(ticket.Id),
            MayChangeLane = movable.Contains(ticket.Id),
        };
    }
}
