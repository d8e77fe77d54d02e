using Ticketing.Tickets;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Looks up what a ticket's page names.</summary>
internal static class NamesLoader
{
    // Beyond so many people the page shows ids: a limit of the service, and more than a page can show.
    private const int MostPeople = 1000;

    public static async Task<TicketNames> LoadAsync(
        TicketServices services, IReadOnlyCollection<Ticket> tickets, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        var caller = services.Page.Caller;
        var ids = tickets.SelectMany(ticket => new[] { ticket.Assignee, ticket.Requester, ticket.Creator, ticket.ResolvedBy }).OfType<string>()
            .Concat(TimelineBuilder.PeopleIn(events)).Distinct().Take(MostPeople).ToList();
        var people = await services.People.NamesAsync(caller, ids, cancellationToken);
        var projects = (await services.Projects.ListAsync(caller, null, cancellationToken)).ToDictionary(project => project.Key, project => project.Name);
        var teams = await services.People.ListTeamsAsync(caller, null, cancellationToken);
        var categories = new Dictionary<(string, string), string>();
        foreach (var project in Projects(tickets, events).Where(projects.ContainsKey).Take(3))
        {
            foreach (var category in await services.Projects.ListCategoriesAsync(caller, project, null, cancellationToken))
                categories[(project, category.Key)] = category.Name;
        }

        return new(people, teams.ToDictionary(team => team.Key, team => team.Name), projects, categories);
    }

    private static IEnumerable<string> Projects(IEnumerable<Ticket> tickets, IEnumerable<RecordedEvent> events) =>
        tickets.Select(ticket => ticket.Project).Concat(events.Select(recorded => (recorded.Event as ProjectChanged)?.Project).OfType<string>()).Distinct();
}
