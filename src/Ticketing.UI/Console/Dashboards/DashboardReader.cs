using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.Fields;
using Ticketing.Search;
using Ticketing.Search.Facets;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.UI.Console.TicketList;
using Ticketing.UI.Console.WaitingLists;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Dashboards;

/// <summary>
/// Reads a dashboard: counters where they can tell, else counts that end at a thousand. Nothing of it grows with the number of tickets.
/// </summary>
internal sealed class DashboardReader(
    PageContext page, TicketFinder finder, TicketDesk desk, TicketFacets facets, ProjectDesk projects, Labels labels, TimeProvider time,
    IOptions<TicketingOptions> options)
{
    private const int LastResolved = 100;
    private const int Shown = 6;

    /// <summary>Reads it.</summary>
    /// <param name="scope">Which tickets.</param>
    /// <param name="days">How many days, today among them.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<DashboardModel> ReadAsync(DashboardScope scope, int days, CancellationToken cancellationToken)
    {
        var resolved = await finder.SearchAsync(
            page.Caller, scope.And("resolved:>=1970-01-01 sort:-resolved"), Math.Min(LastResolved, options.Value.PageSizeLimit), null,
            cancellationToken);
        var figures = Figures(scope);
        var dates = Dates(days);
        // What was resolved last is read anyway; days that it does not reach back to are counted, as is what was created.
        var known = new ResolvedDays(resolved, page.Local);
        var counted = dates.Where(date => !known.Knows(date)).ToList();
        var counts = await finder.CountAsync(
            page.Caller,
            [
                .. figures.Select(figure => figure.Query),
                .. dates.Select(date => scope.And($"created:{date:yyyy-MM-dd}")),
                .. counted.Select(date => scope.And($"resolved:{date:yyyy-MM-dd}")),
            ],
            cancellationToken);
        var created = counts.Skip(figures.Count).ToList();
        var statuses =
            (await facets.CountAsync(page.Caller, scope.Query, [new(TicketFields.StatusCategory, ByStatus: true)], cancellationToken))[0];
        return new(
            scope,
            await ProjectsAsync(scope, cancellationToken),
            await CountAsync(figures, counts, cancellationToken),
            [.. Statuses(statuses).Where(status => status.Category is not StatusCategory.Closed)],
            statuses.IsExact,
            Statuses(statuses).Where(status => status.Category is StatusCategory.Closed).Sum(status => status.Count),
            [
                .. dates.Select((date, i) => new DashboardDay(
                    date, created[i], known.Knows(date) ? known.On(date) : created[days + counted.IndexOf(date)])),
            ],
            DashboardResolution.Find(resolved.Items),
            await WaitingAsync(scope, cancellationToken),
            [.. resolved.Items.Take(Shown)]);
    }

    // What asks for an answer, what is late, what is one's own, what is next: the first ones of each.
    private async Task<IReadOnlyList<DashboardPart>> WaitingAsync(DashboardScope scope, CancellationToken cancellationToken)
    {
        var parts = new List<DashboardPart>();
        foreach (var (name, query) in new[]
        {
            ("Answered", $"{Concerning(scope, "is:answered")} sort:updated"),
            ("Overdue", $"{Concerning(scope, "is:overdue")} sort:due"),
            ("Mine", "assignee:me is:open sort:-updated"),
        })
        {
            var found = await finder.SearchAsync(page.Caller, query, Shown, null, cancellationToken);
            parts.Add(new(name, new ListState(query, ListColumns.Default).Path, found.Items));
        }

        if (page.Actor.MaySomewhere(Permission.Take))
            parts.Add(new("Queue", "/waiting", await QueueAsync(cancellationToken)) { IsQueue = true });
        return parts;
    }

    private async Task<IReadOnlyList<Ticket>> QueueAsync(CancellationToken cancellationToken)
    {
        var next = new List<Ticket>(Shown);
        await foreach (var stretch in WaitingQueue.ReadAsync(page, finder, desk, WaitingQueue.Query(page, null), cancellationToken))
        {
            next.AddRange(stretch.Takeable.Take(Shown - next.Count));
            if (next.Count == Shown)
                break;
        }

        return next;
    }

    // An agent's are those that he has; who answers for projects looks after all of theirs.
    private static string Concerning(DashboardScope scope, string condition) =>
        scope.Kind is DashboardKind.Agent ? $"assignee:me {condition}" : scope.And(condition);

    private List<DashboardFigure> Figures(DashboardScope scope)
    {
        if (scope.Kind is not DashboardKind.Agent)
        {
            return
            [
                New("Open", scope.And("is:open")),
                New("Unassigned", scope.And("is:open is:unassigned")),
                New("Overdue", scope.And("is:overdue")) with { IsAlarming = true },
                New("ToVerify", scope.And("is:done")),
                New("ResolvedThisWeek", scope.And("resolved:<7d")),
            ];
        }

        var figures = new List<DashboardFigure> { New("Mine", "assignee:me is:open") };
        if (page.Actor.Teams.Count > 0)
            figures.Add(New("Waiting", $"team:{string.Join(',', page.Actor.Teams.Take(20))} is:open is:unassigned"));
        figures.Add(New("MineOverdue", "assignee:me is:overdue") with { IsAlarming = true });
        figures.Add(New("ToVerify", "is:done"));
        figures.Add(New("MineResolvedThisWeek", "assignee:me resolved:<7d"));
        return figures;

        static DashboardFigure New(string name, string query) => new(name, query, default);
    }

    // A count that ended early may have met none of what the list behind it shows: so few tickets are counted as the list does.
    private async Task<List<DashboardFigure>> CountAsync(
        List<DashboardFigure> figures, IReadOnlyList<TicketCount> counts, CancellationToken cancellationToken)
    {
        var counted = new List<DashboardFigure>(figures.Count);
        foreach (var (figure, count) in figures.Zip(counts))
        {
            var isLow = !count.IsExact && count.Count < LastResolved;
            counted.Add(figure with { Count = isLow ? await AsListedAsync(figure.Query, cancellationToken) : count });
        }

        return counted;
    }

    private async Task<TicketCount> AsListedAsync(string query, CancellationToken cancellationToken)
    {
        var found = await finder.SearchAsync(
            page.Caller, query, Math.Min(LastResolved, options.Value.PageSizeLimit), null, cancellationToken);
        return new(found.Total, found.TotalIsExact);
    }

    private List<DateOnly> Dates(int days)
    {
        var today = DateOnly.FromDateTime(page.Local(time.GetUtcNow()).DateTime);
        return [.. Enumerable.Range(1 - days, days).Select(today.AddDays)];
    }

    private IEnumerable<DashboardStatus> Statuses(Facet facet) => facet.Values
        .Select(value => (Category: Enum.Parse<StatusCategory>(value.Value!, ignoreCase: true), Status: value.Status!, value.Count))
        .OrderBy(status => status.Category)
        .ThenByDescending(status => status.Count)
        .Select(status => new DashboardStatus(status.Category, status.Status, labels.Status(status.Status), status.Count));

    private async Task<IReadOnlyList<(string Key, string Name)>> ProjectsAsync(DashboardScope scope, CancellationToken cancellationToken)
    {
        if (scope.Kind is DashboardKind.Agent)
            return [];
        var found = (await projects.ListAsync(page.Caller, null, cancellationToken))
            .Where(project => scope.Kind is DashboardKind.Administrator || page.Actor.Roles.Any(role => role.Project == project.Key))
            .Select(project => (project.Key, project.Name))
            .ToList();
        return found.Count > 1 ? found : [];
    }
}
