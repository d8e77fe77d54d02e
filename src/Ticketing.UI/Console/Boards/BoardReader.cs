using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.CustomFields;
using Ticketing.Fields;
using Ticketing.Projects;
using Ticketing.Search;
using Ticketing.Search.Language;
using Ticketing.Tickets;
using Ticketing.UI.Console.TicketList;
using Ticketing.UI.Requests;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Boards;

/// <summary>Works out a board: a search for each column.</summary>
internal sealed class BoardReader(
    PageContext page, ProjectDesk projects, TicketFinder finder, TicketFacets facets, WorkflowRegistry workflows, FieldLanes fieldLanes,
    LaneReader laneReader, Labels labels, IStringLocalizer<ListText> listText)
{
    // Each column has some of its cards, and a link to all of them: a page is light enough to be opened again and again.
    private const int MostCards = 9;

    /// <returns>Null when no project exists for the reader.</returns>
    /// <param name="wanted">The key of the project; null for the usual one.</param>
    /// <param name="group">The lanes.</param>
    /// <param name="query">What else the tickets must meet.</param>
    /// <param name="collapsed">The statuses, given the project, whose columns show no cards.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<BoardModel?> ReadAsync(
        string? wanted, BoardGroup group, string query, Func<string, IReadOnlySet<string>> collapsed,
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
        var (shown, field) = await fieldLanes.ReadAsync(group, project.Key, cancellationToken);
        var state = new BoardState(project.Key, shown, query);
        var workflow = workflows.Get(project.Workflow);
        if (!TicketQuery.TryParse(query, out var parsed, out var error))
            return new(state, own, workflow.Name, [], [], await FindProblemAsync() ?? QueryProblems.Of(query, error, listText));
        try
        {
            var (columns, tickets, ofField) = await SearchAsync(state, field, workflow, parsed, collapsed(project.Key), cancellationToken);
            var lanes = await laneReader.ReadAsync(state, ofField, parsed, project, workflow, tickets, cancellationToken);
            return new(
                state, own, workflow.Name,
                [.. columns.Select((column, i) => column with { Shown = lanes.Sum(lane => lane.Cards[i].Count) })], lanes)
            {
                LaneFields = await fieldLanes.OfferedAsync(project.Key, shown, cancellationToken),
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

    private async Task<(List<BoardColumn> Columns, List<IReadOnlyList<Ticket>> Tickets, LanesOfField? Lanes)> SearchAsync(
        BoardState state, FieldDefinition? field, IWorkflow workflow, TicketQuery query, IReadOnlySet<string> collapsed,
        CancellationToken cancellationToken)
    {
        var (columns, tickets, queries) = (new List<BoardColumn>(), new List<IReadOnlyList<Ticket>>(), new List<TicketQuery>());
        var sorted = query.Sorts.Count > 0 ? query : query.SortedBy(ListOrder.Latest);
        foreach (var status in workflow.Statuses)
        {
            queries.Add(sorted
                .Narrow(QueryNode.Is(TicketFields.Project, state.Project))
                .Narrow(QueryNode.Is(TicketFields.Status, status.Key)));
            var inIt = queries[^1].ToString();
            var isCollapsed = collapsed.Contains(status.Key);
            var found = await finder.SearchAsync(page.Caller, inIt, isCollapsed ? 1 : MostCards, null, cancellationToken);
            columns.Add(new(status, found.Total, found.TotalIsExact, found.Items.Count, new ListState(inIt, ListColumns.Default).Path)
            {
                IsCollapsed = isCollapsed,
            });
            tickets.Add(isCollapsed ? [] : found.Items);
        }

        // What is in the newest few of a column leaves lanes empty that are not.
        var lanes = field is null ? null : fieldLanes.Choose(field, tickets.SelectMany(column => column));
        if (lanes is not null)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                if (!columns[i].IsCollapsed && (!columns[i].IsExact || columns[i].Total > tickets[i].Count))
                    tickets[i] = await fieldLanes.SearchAsync(queries[i], lanes, cancellationToken);
            }
        }

        return (columns, FoundTickets.Latest(tickets), lanes);
    }
}
