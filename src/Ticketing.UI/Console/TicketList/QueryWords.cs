using System.Globalization;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.CustomFields;
using Ticketing.Fields;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Tickets;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.TicketList;

/// <summary>
/// What the words of queries are called: fields, and the values that the reader may know. One per request, and each list read once.
/// </summary>
internal sealed class QueryWords(
    PageContext page, ProjectDesk projects, PeopleDesk people, FieldDesk fields, WorkflowRegistry workflows, Labels labels,
    IStringLocalizer<ListText> text, IStringLocalizer<FieldText> fieldText)
{
    // Of so many projects the categories are read; whoever has more names one in the query.
    private const int MostProjects = 10;

    private IReadOnlyList<Project>? ownProjects;
    private IReadOnlyList<Team>? ownTeams;
    private IReadOnlyList<Organisation>? ownOrganisations;
    private IReadOnlyList<FieldDefinition>? ownFields;
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

    /// <summary>The custom fields that exist for the reader, retired ones too.</summary>
    public async Task<IReadOnlyList<FieldDefinition>> FieldsAsync(CancellationToken cancellationToken) =>
        ownFields ??= await fields.ListAsync(page.Caller, cancellationToken);

    /// <summary>The values of a custom field that has few, and what they are called; none of another.</summary>
    public IEnumerable<(string Key, string Name)> ValuesOf(FieldDefinition field) => field.Kind switch
    {
        CustomFieldKind.Choice or CustomFieldKind.Choices => field.Choices.Select(choice => (choice.Key, choice.Name)),
        CustomFieldKind.YesNo => [("yes", fieldText["Yes"].Value), ("no", fieldText["No"].Value)],
        _ => [],
    };

    /// <summary>Those of them that can be chosen for a ticket: no choice that was retired.</summary>
    public IEnumerable<(string Key, string Name)> OfferedOf(FieldDefinition field) =>
        ValuesOf(field).Where(value => field.Choices.All(choice => choice.Key != value.Key || choice.IsActive));

    /// <summary>What a field is called; a custom one by its name, once <see cref="FieldsAsync"/> was read.</summary>
    public string NameOf(TicketField field) => Find(field)?.Name ?? Field(field);

    /// <summary>What an order is called; that by a custom field likewise.</summary>
    public string Order(TicketSort sort) =>
        Find(sort.Field) is { } own ? OrderBy(own, sort.Descending) : Keyword(QueryFields.Sort, sort.ToString());

    private FieldDefinition? Find(TicketField field) =>
        field is CustomField custom ? ownFields?.FirstOrDefault(one => one.Key == custom.CustomKey) : null;

    /// <summary>What an order by a custom field is called.</summary>
    public string OrderBy(FieldDefinition field, bool descending) => text[descending ? "SortedDown" : "SortedUp", field.Name];

    /// <summary>People whom the text finds; nobody for those who may not know them.</summary>
    public async Task<IReadOnlyList<User>> PeopleAsync(string typed, int limit, CancellationToken cancellationToken)
    {
        if (!page.Actor.May(Permission.SeePeople))
            return [];
        var found = await people.ListUsersAsync(page.Caller, typed.Length == 0 ? null : typed, null, cancellationToken);
        return [.. found.Where(user => user.IsActive).Take(limit)];
    }

    /// <summary>
    /// What teams, projects, categories, organisations and the choices of custom fields are called, by their keys; of categories of the
    /// same key, as that of the first project is.
    /// </summary>
    /// <param name="named">Of which fields it is wanted.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<Dictionary<(TicketField Field, string Key), string>> PlacesAsync(
        IReadOnlyCollection<TicketField> named, CancellationToken cancellationToken)
    {
        var names = new Dictionary<(TicketField, string), string>();
        if (named.Contains(TicketFields.Team))
            Add(TicketFields.Team, (await TeamsAsync(cancellationToken)).Select(team => (team.Key, team.Name)));
        if (named.Contains(TicketFields.Project))
            Add(TicketFields.Project, (await ProjectsAsync(cancellationToken)).Select(project => (project.Key, project.Name)));
        if (named.Contains(TicketFields.Category))
            Add(TicketFields.Category, (await CategoriesAsync([], cancellationToken)).Select(category => (category.Key, category.Name)));
        if (named.Contains(TicketFields.Organisation))
            Add(TicketFields.Organisation, (await OrganisationsAsync(cancellationToken)).Select(one => (one.Key, one.Name)));
        if (named.OfType<CustomField>().ToList() is { Count: > 0 } asked)
        {
            foreach (var one in await FieldsAsync(cancellationToken))
            {
                if (asked.Find(field => field.CustomKey == one.Key) is { } custom)
                    Add(custom, ValuesOf(one));
            }
        }

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
