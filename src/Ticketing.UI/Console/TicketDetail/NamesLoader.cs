using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Looks up what a ticket's page names.</summary>
internal static class NamesLoader
{
    // Beyond so many people the page shows ids: a limit of the service, and more than a page can show.
    private const int MostPeople = 1000;
    private const int MostLookedUp = 20;

    public static async Task<TicketNames> LoadAsync(
        TicketServices services, IReadOnlyCollection<Ticket> tickets, IReadOnlyList<RecordedEvent> events,
        CancellationToken cancellationToken, IEnumerable<string>? others = null)
    {
        var caller = services.Page.Caller;
        var ids = tickets
            .SelectMany(ticket => new[] { ticket.Assignee, ticket.Requester, ticket.Creator, ticket.ResolvedBy })
            .OfType<string>()
            .Concat(tickets.SelectMany(ticket => ticket.Watchers.Concat(ticket.Mentions)))
            .Concat(others ?? [])
            .Concat(TimelineBuilder.PeopleIn(events)).Distinct().Take(MostPeople).ToList();
        var people = await services.People.NamesAsync(caller, ids, cancellationToken);
        var projects = (await services.Projects.ListAsync(caller, null, cancellationToken))
            .ToDictionary(project => project.Key, project => project.Name);
        var teams = (await services.People.ListTeamsAsync(caller, null, cancellationToken))
            .ToDictionary(team => team.Key, team => team.Name);
        await CompleteAsync(
            projects, Projects(tickets, events), async key => (await services.Projects.GetAsync(caller, key, cancellationToken)).Name);
        await CompleteAsync(
            teams, Teams(tickets, events), async key => (await services.People.GetTeamAsync(caller, key, cancellationToken)).Name);
        var organisations = new Dictionary<string, string>();
        foreach (var key in tickets.Select(ticket => ticket.Organisation).OfType<string>().Distinct())
            await AddAsync(
                organisations, key, async own => (await services.People.GetOrganisationAsync(caller, own, cancellationToken)).Name);
        var categories = new Dictionary<(string, string), string>();
        foreach (var project in Projects(tickets, events).Where(projects.ContainsKey).Take(3))
        {
            foreach (var category in await services.Projects.ListCategoriesAsync(caller, project, null, cancellationToken))
                categories[(project, category.Key)] = category.Name;
        }

        return new(
            people, teams, projects, categories, organisations, await services.Fields.ListAsync(caller, cancellationToken));
    }

    // The first page of the directory has them all in most help desks; where it has not, what is named here is looked up by itself.
    private static async Task CompleteAsync(Dictionary<string, string> names, IEnumerable<string> keys, Func<string, Task<string>> find)
    {
        if (names.Count < DirectoryLimits.Page)
            return;
        foreach (var key in keys.Where(key => !names.ContainsKey(key)).Take(MostLookedUp).ToList())
            await AddAsync(names, key, find);
    }

    private static async Task AddAsync(Dictionary<string, string> names, string key, Func<string, Task<string>> find)
    {
        try
        {
            names[key] = await find(key);
        }
        catch (TicketNotFoundException)
        {
            // It is gone, or not the reader's to know: its key stands for it.
        }
    }

    private static IEnumerable<string> Teams(IEnumerable<Ticket> tickets, IEnumerable<RecordedEvent> events) =>
        tickets.Select(ticket => ticket.Team)
        .Concat(
            events.Select(recorded => recorded.Event is AssignmentChanged changed ? changed.Team : (recorded.Event as TicketCreated)?.Team))
        .OfType<string>().Distinct();

    private static IEnumerable<string> Projects(IEnumerable<Ticket> tickets, IEnumerable<RecordedEvent> events) =>
        tickets
            .Select(ticket => ticket.Project)
            .Concat(events.Select(recorded => (recorded.Event as ProjectChanged)?.Project).OfType<string>())
            .Distinct();
}
