using System.Globalization;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Fields;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.TicketList;

/// <summary>
/// What the words of queries are called: fields, and the values that the reader may know. One per request, and each list read once.
/// </summary>
internal sealed class QueryWords(
    PageContext page, ProjectDesk projects, PeopleDesk people, WorkflowRegistry workflows, Labels labels, IStringLocalizer<ListText> text)
{
    // Of so many projects the categories are read; whoever has more names one in the query.
    private const int MostProjects = 10;

    private IReadOnlyList<Project>? ownProjects;
    private IReadOnlyList<Team>? ownTeams;
    private IReadOnlyList<Organisation>? ownOrganisations;
    private readonly Dictionary<string, IReadOnlyList<Category>> categories = [];

    /// <summary>The name of a field.</summary>
    public static string Field(TicketField field) => field.Name.In(CultureInfo.CurrentUICulture);

    /// <summary>The name of a keyword: of a flag, <c>me</c>, <c>none</c>, a day.</summary>
    public string Keyword(TicketField field, string keyword) =>
        text[$"Keyword.{field.Key}.{keyword}"] is { ResourceNotFound: false } own ? own
            : text[$"Keyword.{keyword}"] is { ResourceNotFound: false } any ? any
            : keyword;

    /// <summary>The statuses of all workflows, each once.</summary>
    public IEnumerable<(string Key, string Label)> Statuses() =>
        workflows.All
            .SelectMany(workflow => workflow.Statuses.Select(status => (status.Key, labels.Status(workflow.Name, status.Key))))
            .DistinctBy(status => status.Key);

    public string Status(string key) => Statuses().FirstOrDefault(status => status.Key == key).Label ?? key;

    public async Task<IReadOnlyList<Project>> ProjectsAsync(CancellationToken cancellationToken) =>
        ownProjects ??= await projects.ListAsync(page.Caller, null, cancellationToken);

    public async Task<IReadOnlyList<Team>> TeamsAsync(CancellationToken cancellationToken) =>
        ownTeams ??= page.Actor.May(Permission.SeePeople) ? await people.ListTeamsAsync(page.Caller, null, cancellationToken) : [];

    public async Task<IReadOnlyList<Organisation>> OrganisationsAsync(CancellationToken cancellationToken) =>
        ownOrganisations ??= page.Actor.May(Permission.SeePeople)
            ? await people.ListOrganisationsAsync(page.Caller, null, cancellationToken)
            : [];

    /// <summary>People whom the text finds; nobody for those who may not know them.</summary>
    public async Task<IReadOnlyList<User>> PeopleAsync(string typed, int limit, CancellationToken cancellationToken)
    {
        if (!page.Actor.May(Permission.SeePeople))
            return [];
        var found = await people.ListUsersAsync(page.Caller, typed.Length == 0 ? null : typed, null, cancellationToken);
        return [.. found.Where(user => user.IsActive).Take(limit)];
    }

    /// <summary>
    /// What teams, projects, categories and organisations are called, by their keys; of categories of the same key, as that of the first
    /// project is.
    /// </summary>
    /// <param name="fields">Of which fields it is wanted.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<Dictionary<(TicketField Field, string Key), string>> PlacesAsync(
        IReadOnlyCollection<TicketField> fields, CancellationToken cancellationToken)
    {
        var names = new Dictionary<(TicketField, string), string>();
        if (fields.Contains(TicketFields.Team))
            Add(TicketFields.Team, (await TeamsAsync(cancellationToken)).Select(team => (team.Key, team.Name)));
        if (fields.Contains(TicketFields.Project))
            Add(TicketFields.Project, (await ProjectsAsync(cancellationToken)).Select(project => (project.Key, project.Name)));
        if (fields.Contains(TicketFields.Category))
            Add(TicketFields.Category, (await CategoriesAsync([], cancellationToken)).Select(category => (category.Key, category.Name)));
        if (fields.Contains(TicketFields.Organisation))
            Add(TicketFields.Organisation, (await OrganisationsAsync(cancellationToken)).Select(one => (one.Key, one.Name)));
        return names;

        void Add(TicketField field, IEnumerable<(string Key, string Name)> places)
        {
            foreach (var (key, name) in places)
                names.TryAdd((field, key), name);
        }
    }

    /// <summary>The categories of projects that exist for the reader.</summary>
    /// <param name="wanted">Keys of projects; none for all.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<Category>> CategoriesAsync(IReadOnlyCollection<string> wanted, CancellationToken cancellationToken)
    {
        var found = new List<Category>();
        foreach (var project in (await ProjectsAsync(cancellationToken))
            .Where(project => wanted.Count == 0 || wanted.Contains(project.Key))
            .Take(MostProjects))
        {
            if (!categories.TryGetValue(project.Key, out var own))
                categories[project.Key] = own = await projects.ListCategoriesAsync(page.Caller, project.Key, null, cancellationToken);
            found.AddRange(own);
        }

        return found;
    }
}
