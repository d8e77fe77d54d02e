using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Search.Facets;
using Ticketing.UI.Console.Watchers;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Reads what can be chosen from, only while it is chosen.</summary>
internal static class ChoicesLoader
{
    private const int MostPeople = 12;
    private const int MostTeams = 50;

    public static async Task<TicketDetailModel> AddAsync(
        TicketServices services, TicketDetailModel model, CancellationToken cancellationToken) => model.View.Edit switch
    {
        "assignee" => model with { Assignees = await AssigneesAsync(services, model, cancellationToken) },
        "category" => model with { Categories = await CategoriesAsync(services, model.Ticket.Project, cancellationToken) },
        WatcherEndpoints.Part => model with { People = await PeopleAsync(services, model, cancellationToken) },
        "project" => model with { Move = await MoveAsync(services, model, cancellationToken) },
        _ => model,
    };

    private static async Task<AssigneeChoices> AssigneesAsync(
        TicketServices services, TicketDetailModel model, CancellationToken cancellationToken)
    {
        var caller = services.Page.Caller;
        var loads =
            await services.Facets.CountAsync(caller, "is:open", [new(TicketFields.Assignee), new(TicketFields.Team)], cancellationToken);
        var (byPerson, byTeam) = (Counts(loads[0]), Counts(loads[1]));
        var teams = (await WholeList.ReadAsync(after => services.People.ListTeamsAsync(caller, after, cancellationToken), team => team.Key))
            .Where(team => model.View.Find is not { } text || team.Name.Contains(text, StringComparison.CurrentCultureIgnoreCase)
                || team.Key.Contains(text, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(team => team.Key == model.Ticket.Team)
            .ToList();
        var found = await services.People.ListAssigneesAsync(caller, model.Ticket, model.View.Find, cancellationToken);
        var people = found
            .Where(user => user.Id != model.Ticket.Assignee)
            .OrderByDescending(user => user.Id == caller.UserId)
            .ThenByDescending(user => model.Ticket.Team is { } team && user.Teams.Contains(team))
            .ThenBy(user => byPerson.GetValueOrDefault(user.Id))
            .ThenBy(user => user.DisplayName, StringComparer.CurrentCultureIgnoreCase)
            .Take(MostPeople)
            .Select(user => new AssigneeChoice(
                user.Id, user.DisplayName, byPerson.GetValueOrDefault(user.Id),
                user.Teams.Count == 0 ? null : string.Join(", ", user.Teams.Select(model.Names.Team))))
            .ToList();
        var choices = teams
            .Take(MostTeams)
            .Select(team => new AssigneeChoice(team.Key, team.Name, byTeam.GetValueOrDefault(team.Key)))
            .ToList();
        return new(
            people, choices, teams.Count > MostTeams, people.Select(person => person.Open).DefaultIfEmpty().Max(),
            loads.All(load => load.IsExact));
    }

    private static async Task<IReadOnlyList<User>> PeopleAsync(
        TicketServices services, TicketDetailModel model, CancellationToken cancellationToken)
    {
        var found = await services.People.ListUsersAsync(services.Page.Caller, model.View.Find, null, cancellationToken);
        return [.. found.Where(user => user.IsActive && !model.Ticket.Watchers.Contains(user.Id)).Take(MostPeople)];
    }

    private static async Task<IReadOnlyList<Category>> CategoriesAsync(
        TicketServices services, string project, CancellationToken cancellationToken) =>
        [
            .. (await WholeList.ReadAsync(
                after => services.Projects.ListCategoriesAsync(services.Page.Caller, project, after, cancellationToken),
                category => category.Key)).Where(category => category.IsActive),
        ];

    private static async Task<MoveChoices> MoveAsync(TicketServices services, TicketDetailModel model, CancellationToken cancellationToken)
    {
        var projects = (await WholeList.ReadAsync(
            after => services.Projects.ListAsync(services.Page.Caller, after, cancellationToken), project => project.Key))
            .Where(project => project.Key != model.Ticket.Project && services.Page.Actor.May(Permission.Create, project.Key)).ToList();
        var wanted = model.Input.Form == "project" ? model.Input.Value("project", "project") : model.View.To;
        if (projects.Find(project => project.Key == wanted) is not { } to)
            return new(projects, null, [], []);
        var workflow = services.Workflows.Get(to.Workflow);
        return new(
            projects, to, await CategoriesAsync(services, to.Key, cancellationToken),
            workflow.Name == model.Ticket.Workflow ? [] : workflow.Statuses);
    }

    private static Dictionary<string, long> Counts(Facet facet) =>
        facet.Values.Where(value => value.Value is not null).ToDictionary(value => value.Value!, value => value.Count);
}
