using Ticketing.Administration;
using Ticketing.Search;
using Ticketing.Search.Facets;
using Ticketing.Search.Language;
using Ticketing.Tickets;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.TicketList;

/// <summary>
/// Counts what the query finds by the values of fields. A field that the query names is counted without that: its other values can be
/// added.
/// </summary>
internal sealed class FacetReader(PageContext page, TicketFacets facets, PeopleDesk people, QueryWords words, Labels labels)
{
    private const int MostValues = 12;

    private static readonly (FacetField Facet, QueryField Field)[] Shown =
    [
        (FacetField.Status, QueryField.Status), (FacetField.Priority, QueryField.Priority), (FacetField.Category, QueryField.Category),
        (FacetField.Assignee, QueryField.Assignee), (FacetField.Team, QueryField.Team), (FacetField.Project, QueryField.Project),
    ];

    public async Task<IReadOnlyList<FacetGroup>> ReadAsync(ListState state, TicketQuery query, CancellationToken cancellationToken)
    {
        var counted = new Dictionary<FacetField, Facet>();
        foreach (var together in Shown.GroupBy(shown => QueryEdits.Without(query, shown.Field).ToString()))
        {
            foreach (var facet in await facets.CountAsync(
                page.Caller, together.Key, [.. together.Select(shown => new FacetKey(shown.Facet))], cancellationToken))
                counted[facet.Key.Field] = facet;
        }

        var persons = counted[FacetField.Assignee].Values.Select(value => value.Value).OfType<string>().Take(MostValues).ToList();
        var names = await NamesAsync(persons, cancellationToken);
        return [.. Shown.Select(shown => Group(shown.Facet, shown.Field)).Where(group => group.Values.Count > 0)];

        FacetGroup Group(FacetField facet, QueryField field)
        {
            var chosen = QueryEdits.Values(query, field);
            var values = counted[facet].Values
                .Where(value => value.Value is not null || QueryFields.Of(field).AllowsNone)
                .Select(value => (Value: ToQuery(field, value.Value), Label: Label(field, value.Value, names), value.Count))
                .OrderByDescending(value => chosen.Contains(value.Value))
                .Take(MostValues);
            return new(words.Field(field), counted[facet].IsExact, [.. values.Select(value => new FacetChoice(
                value.Label, value.Count, chosen.Contains(value.Value),
                state.With(QueryEdits.Toggle(query, field, value.Value).ToString()).Path))]);
        }
    }

    private async Task<Dictionary<(QueryField, string), string>> NamesAsync(List<string> persons, CancellationToken cancellationToken)
    {
        var names = new Dictionary<(QueryField, string), string>();
        foreach (var (id, name) in await people.NamesAsync(page.Caller, persons, cancellationToken))
            names[(QueryField.Assignee, id)] = name;
        foreach (var team in await words.TeamsAsync(cancellationToken))
            names[(QueryField.Team, team.Key)] = team.Name;
        foreach (var project in await words.ProjectsAsync(cancellationToken))
            names[(QueryField.Project, project.Key)] = project.Name;
        foreach (var category in await words.CategoriesAsync([], cancellationToken))
            names.TryAdd((QueryField.Category, category.Key), category.Name);
        return names;
    }

    private string Label(QueryField field, string? value, Dictionary<(QueryField, string), string> names) => (field, value) switch
    {
        (_, null) => words.Keyword(field, "none"),
        (QueryField.Status, _) => words.Status(value),
        (QueryField.Priority, _) => labels.Priority(Enum.Parse<Priority>(value, ignoreCase: true)),
        _ => names.GetValueOrDefault((field, value), value),
    };

    private static QueryValue ToQuery(QueryField field, string? value) => (field, value) switch
    {
        (_, null) => QueryValue.None,
        (QueryField.Priority, _) => new PriorityValue(Enum.Parse<Priority>(value, ignoreCase: true)),
        _ => new TextValue(value),
    };
}
