using System.Collections.Frozen;
using Ticketing.CustomFields;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>
/// What people, teams, organisations, projects and categories are called; what the reader may not know is called by its key.
/// </summary>
public sealed class TicketNames
{
    private readonly IReadOnlyDictionary<string, string> people;
    private readonly IReadOnlyDictionary<string, string> teams;
    private readonly IReadOnlyDictionary<string, string> projects;
    private readonly IReadOnlyDictionary<(string Project, string Key), string> categories;
    private readonly IReadOnlyDictionary<string, string> organisations;
    private readonly IReadOnlyList<FieldDefinition> fields;

    internal TicketNames(
        IReadOnlyDictionary<string, string> people, IReadOnlyDictionary<string, string> teams, IReadOnlyDictionary<string, string> projects,
        IReadOnlyDictionary<(string Project, string Key), string> categories, IReadOnlyDictionary<string, string> organisations,
        IReadOnlyList<FieldDefinition> fields)
    {
        this.fields = fields;
        this.organisations = organisations;
        this.people = people;
        this.teams = teams;
        this.projects = projects;
        this.categories = categories;
    }

    /// <summary>A person's name, by user id.</summary>
    public string Person(string id) => people.GetValueOrDefault(id, id);

    /// <summary>The names of those of some people whom the reader may know, by user id.</summary>
    internal IReadOnlyDictionary<string, string> People(IReadOnlyCollection<string> ids) => ids.Count == 0
        ? FrozenDictionary<string, string>.Empty
        : ids.Where(people.ContainsKey).ToDictionary(id => id, id => people[id]);

    /// <summary>A team's.</summary>
    public string Team(string key) => teams.GetValueOrDefault(key, key);

    /// <summary>An organisation's.</summary>
    public string Organisation(string key) => organisations.GetValueOrDefault(key, key);

    /// <summary>A project's.</summary>
    public string Project(string key) => projects.GetValueOrDefault(key, key);

    /// <summary>That of a category of a project.</summary>
    public string Category(string project, string key) => categories.GetValueOrDefault((project, key), key);

    /// <summary>The custom field of a key; null where the reader knows of none.</summary>
    internal FieldDefinition? Field(string key) => fields.FirstOrDefault(field => field.Key == key);
}
