using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.Fields;
using Ticketing.Projects;
using Ticketing.Search;
using Ticketing.Search.Language;
using Ticketing.Tickets;
using Ticketing.UI.Console.TicketList;
using Ticketing.UI.Linking;
using Ticketing.UI.Requests;
using Ticketing.UI.Texts;
using Ticketing.Views;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Boards;

/// <summary>Works out a board: a search for each column, the names on it, and where each card may go.</summary>
internal sealed class BoardReader(
    PageContext page, ProjectDesk projects, TicketFinder finder, TicketFacets facets, TicketArchive archive, PeopleDesk people,
    WorkflowRegistry workflows, QueryWords words, BlockedTickets blocked, TimeProvider time, Labels labels,
    IStringLocalizer<ListText> listText, IStringLocalizer<SharedText> shared)
{
    // Each column has some of its cards, and a link to all of them: a page is light enough to be opened again and again.
    private const int MostCards = 9;

    private const int MostPeople = 8;

    /// <returns>Null when no project exists for the reader.</returns>
    /// <param name="wanted">The key of the project; null for the usual one.</param>
    /// <param name="grouping">The lanes.</param>
    /// <param name="query">What else the tickets must meet.</param>
    /// <param name="collapsed">The statuses, given the project, whose columns show no cards.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<BoardModel?> ReadAsync(
        string? wanted, BoardGrouping grouping, string query, Func<string, IReadOnlySet<string>> collapsed,
        CancellationToken cancellationToken)
    {
        var all = await WholeList.ReadAsync(after => projects.ListAsync(page.Caller, after, cancellationToken), project => project.Key);
        var project = wanted is null
            ? await UsualAsync(all, cancellationToken)
            : all.FirstOrDefault(one => one.Key == wanted) ?? await projects.GetAsync(page.Caller, wanted, cancellationToken);
        if (project is null)
            return null;
        // A retired one is looked at by who has its address.
        IReadOnlyList<Project> own = [.. all.Where(one => one.IsActive || one.Key == project.Key)];
        var state = new BoardState(project.Key, grouping, query);
        var workflow = workflows.Get(project.Workflow);
        if (!TicketQuery.TryParse(query, out var parsed, out var error))
            return new(state, own, workflow.Name, [], [], await FindProblemAsync() ?? QueryProblems.Of(query, error, listText));
        try
        {
            var (columns, tickets) = await SearchAsync(state, workflow, parsed, collapsed(project.Key), cancellationToken);
            var lanes = await LanesAsync(state, project, workflow, tickets, cancellationToken);
            return new(
                state, own, workflow.Name,
                [.. columns.Select((column, i) => column with { Shown = lanes.Sum(lane => lane.Cards[i].Count) })], lanes)
            {
                MayAdd = project.IsActive && page.Actor.May(Permission.Create, project.Key),
            };
        }
        catch (TicketValidationException e)
        {
            return new(state, own, workflow.Name, [], [], await FindProblemAsync() ?? QueryProblems.Of(e, listText, labels));
        }

        Task<QueryProblem?> FindProblemAsync() => QueryProblems.FindAsync(finder, page.Caller, query, listText, cancellationToken);
    }

    /// <summary>Whether a project exists for the reader.</summary>
    public async Task<bool> HasAsync(string? project, CancellationToken cancellationToken)
    {
        try
        {
            return project is not null && await projects.GetAsync(page.Caller, project, cancellationToken) is not null;
        }
        catch (TicketNotFoundException)
        {
            return false;
        }
    }

    // Where most is to be done, as far as the reader sees; a retired one only when there is no other.
    private async Task<Project?> UsualAsync(IReadOnlyList<Project> all, CancellationToken cancellationToken)
    {
        IReadOnlyList<Project> own = [.. all.Where(project => project.IsActive)];
        if (own.Count == 0)
            own = all;
        if (own.Count < 2)
            return own.Count == 0 ? null : own[0];
        var open = await facets.CountAsync(page.Caller, "is:open", [new(TicketFields.Project)], cancellationToken);
        return open[0].Values.Select(value => own.FirstOrDefault(project => project.Key == value.Value)).OfType<Project>().FirstOrDefault()
            ?? own[0];
    }

    private async Task<(List<BoardColumn> Columns, List<IReadOnlyList<Ticket>> Tickets)> SearchAsync(
        BoardState state, IWorkflow workflow, TicketQuery query, IReadOnlySet<string> collapsed, CancellationToken cancellationToken)
    {
        var (columns, tickets) = (new List<BoardColumn>(), new List<IReadOnlyList<Ticket>>());
        var sorted = query.Sorts.Count > 0 ? query : query.SortedBy(ListOrder.Latest);
        foreach (var status in workflow.Statuses)
        {
            var inIt = sorted
                .Narrow(QueryNode.Is(TicketFields.Project, state.Project))
                .Narrow(QueryNode.Is(TicketFields.Status, status.Key))
                .ToString();
            var isCollapsed = collapsed.Contains(status.Key);
            var found = await finder.SearchAsync(page.Caller, inIt, isCollapsed ? 1 : MostCards, null, cancellationToken);
            columns.Add(new(status, found.Total, found.TotalIsExact, found.Items.Count, new ListState(inIt, ListColumns.Default).Path)
            {
                IsCollapsed = isCollapsed,
            });
            tickets.Add(isCollapsed ? [] : found.Items);
        }

        return (columns, FoundTickets.Latest(tickets));
    }

    private async Task<IReadOnlyList<BoardLane>> LanesAsync(
        BoardState state, Project project, IWorkflow workflow, List<IReadOnlyList<Ticket>> tickets, CancellationToken cancellationToken)
    {
        var grouping = state.Grouping;
        var all = tickets.SelectMany(column => column).ToList();
        var moves = await archive.PermittedTransitionsAsync(page.Caller, all, cancellationToken);
        var names =
            await people.NamesAsync(
                page.Caller, [.. all.SelectMany(ticket => new[] { ticket.Assignee, ticket.Requester }).OfType<string>().Distinct()],
                cancellationToken);
        var categories = (await words.CategoriesAsync([state.Project], cancellationToken))
            .ToDictionary(category => category.Key, category => category.Name);
        var blockers = await blocked.ReadAsync(all, cancellationToken);
        var now = time.GetUtcNow();
        var keys = grouping switch
        {
            BoardGrouping.Assignee => Busiest(all).OrderBy(id => id is null).ThenBy(Name, StringComparer.CurrentCulture),
            // Every priority has a lane, to which cards can be moved.
            BoardGrouping.Priority => Enum.GetValues<Priority>().OrderDescending().Select(priority => (string?)priority.ToString()),
            _ => Enumerable.Repeat((string?)null, 1),
        };
        return [.. keys.Select(key => new BoardLane(
            key ?? "", Title(key), grouping is BoardGrouping.Assignee && key is not null,
            [.. tickets.Select(column => (IReadOnlyList<BoardCard>)[.. column.Where(ticket => Belongs(ticket, key)).Select(Card)])]))];

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
            _ => null,
        };

        bool Belongs(Ticket ticket, string? key) => grouping switch
        {
            BoardGrouping.Assignee => ticket.Assignee == key,
            BoardGrouping.Priority => ticket.Priority.ToString() == key,
            _ => true,
        };

        BoardCard Card(Ticket ticket) => new(
            ticket, Name(ticket.Assignee), [.. moves[ticket.Id].Select(move => BoardMove.Of(move, workflow, ticket, project, page.Actor))])
        {
            Requester = Name(ticket.Requester)!,
            Category = categories.GetValueOrDefault(ticket.Category, ticket.Category),
            IsOverdue = ticket.IsOverdueAt(now),
            Blocked = blockers.GetValueOrDefault(ticket.Id),
            MayChangeLane = LaneMove.MayMove(grouping, ticket, page.Actor),
        };
    }
}
