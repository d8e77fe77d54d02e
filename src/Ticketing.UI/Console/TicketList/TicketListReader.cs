using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.CustomFields;
using Ticketing.Fields;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Search.Highlighting;
using Ticketing.Search.Language;
using Ticketing.Tickets;
using Ticketing.UI.CustomFields;
using Ticketing.UI.Linking;
using Ticketing.UI.Texts;
using Ticketing.Views;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Works out a page of the list: one search, the names of the people on it, and what else its columns need.</summary>
internal sealed class TicketListReader(
    PageContext page, TicketFinder finder, PeopleDesk people, QueryWords words, FilterChips chips, FacetReader facets, GroupReader grouping,
    BlockedTickets blocked, Labels labels, IStringLocalizer<ListText> text, IStringLocalizer<FieldText> fieldText)
{
    private const int PageSize = 25;

    public async Task<TicketListModel> ReadAsync(ListState state, CancellationToken cancellationToken)
    {
        if (!TicketQuery.TryParse(state.Query, out var query, out var error))
        {
            var problem = await QueryProblems.FindAsync(finder, page.Caller, state.Query, text, cancellationToken);
            return new(state, null, problem ?? QueryProblems.Of(state.Query, error, text));
        }

        var fields = (await words.FieldsAsync(cancellationToken)).ToDictionary(field => (TicketField)CustomField.Of(field.Key));
        IReadOnlyList<TicketField> columns = [.. state.Columns.Where(column => column is not CustomField || fields.ContainsKey(column))];
        try
        {
            var sorted = ListOrder.Sorted(query);
            var found = await finder.SearchForgivingAsync(page.Caller, sorted.ToString(), PageSize, state.Cursor, cancellationToken);
            // What is shown of the query beside the tickets goes with them.
            if (found.Correction is { } correction)
            {
                query = TicketQuery.Parse(correction.Query);
                sorted = ListOrder.Sorted(query);
            }

            var groups = GroupOf(state, fields) is { } group && found.Items.Count > 0
                ? await grouping.ReadAsync(state, group, sorted, found, PageSize, cancellationToken)
                : null;
            if (groups is not null)
                found = found with { Items = [.. groups.Shown.SelectMany(one => one.Tickets)] };
            var names = await people.NamesAsync(page.Caller, People(columns, query, found.Items), cancellationToken);
            return new(state, found, null)
            {
                Columns = columns,
                Groups = groups,
                Groupings = Groupings(state, fields),
                Fields = fields.Where(one => one.Value.IsActive || columns.Contains(one.Key)).ToDictionary(),
                FieldTexts = FieldTexts(columns, fields, found.Items, names),
                Names = names,
                Words = await WordsAsync(state, found.Items, cancellationToken),
                Chips = await chips.ReadAsync(query, names, cancellationToken),
                Facets = state.ShowsFacets ? await facets.ReadAsync(state, query, cancellationToken) : null,
                Sort = sorted.Sorts.Count > 0 ? sorted.Sorts[0] : null,
                Orders = ListOrder.Of(state, query, words),
                SortPaths = SortPaths(state, columns, fields, sorted),
                Blocked = await blocked.ReadAsync(found.Items, cancellationToken),
                // It reads the texts of each ticket: only where there are words to mark.
                Highlights = QueryEdits.HasWords(query.Where)
                    ? await finder.HighlightAsync(page.Caller, query.ToString(), found.Items, cancellationToken)
                    : new Dictionary<TicketId, TicketHighlight>(),
            };
        }
        catch (TicketValidationException e)
        {
            var problem = await QueryProblems.FindAsync(finder, page.Caller, state.Query, text, cancellationToken);
            return new(state, null, problem ?? QueryProblems.Of(e, text, labels));
        }
    }

    // A ticket stands in one group: a field of several choices is none to group by, and what the reader does not have is none either.
    private static TicketField? GroupOf(ListState state, Dictionary<TicketField, FieldDefinition> fields) =>
        state.Group is not CustomField || fields.GetValueOrDefault(state.Group) is { IsOneOfFew: true } ? state.Group : null;

    private List<ListGrouping> Groupings(ListState state, Dictionary<TicketField, FieldDefinition> fields)
    {
        var current = GroupOf(state, fields);
        var custom = fields.Where(one => one.Value.IsOneOfFew && (one.Value.IsActive || one.Key.Equals(current))).Select(one => one.Key);
        return
        [
            new(text["NotGrouped"], Path(null), current is null),
            .. ViewGroups.All.Concat(custom).Select(field => new ListGrouping(words.NameOf(field), Path(field), field.Equals(current))),
        ];

        string Path(TicketField? field) => (state with { Group = field, Cursor = null }).Path;
    }

    private static List<string> People(IReadOnlyList<TicketField> columns, TicketQuery query, IReadOnlyList<Ticket> tickets)
    {
        var ids = new HashSet<string>(FilterChips.People(query), StringComparer.Ordinal);
        var persons = columns.OfType<TextField>().Where(column => column.Kind == FieldKind.Person).ToList();
        foreach (var ticket in tickets)
        {
            foreach (var person in persons)
            {
                if (person.Of(ticket) is { } id)
                    ids.Add(id);
            }

            ids.UnionWith(columns.OfType<CustomField>()
                .Select(column => ticket.Fields[column.CustomKey])
                .Where(value => value.Kind is CustomFieldKind.Person)
                .SelectMany(value => value.Values));
        }

        return [.. ids];
    }

    private Dictionary<(TicketId, TicketField), string> FieldTexts(
        IReadOnlyList<TicketField> columns, Dictionary<TicketField, FieldDefinition> fields, IReadOnlyList<Ticket> tickets,
        IReadOnlyDictionary<string, string> names) => columns.OfType<CustomField>()
        .SelectMany(column => tickets.Select(ticket => (Ticket: ticket, Column: column, Value: ticket.Fields[column.CustomKey])))
        .Where(one => !one.Value.IsEmpty)
        .ToDictionary(
            one => (one.Ticket.Id, (TicketField)one.Column),
            one => FieldValueText.Of(fields[one.Column], one.Value, id => names.GetValueOrDefault(id, id), fieldText));

    private async Task<IReadOnlyDictionary<(TicketField, string), string>> WordsAsync(
        ListState state, IReadOnlyList<Ticket> tickets, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(TicketField, string), string>();
        if (state.Columns.Contains(TicketFields.Project))
        {
            foreach (var project in await words.ProjectsAsync(cancellationToken))
                found[(TicketFields.Project, project.Key)] = project.Name;
        }

        if (state.Columns.Contains(TicketFields.Category))
        {
            foreach (var category in await words.CategoriesAsync(
                [.. tickets.Select(ticket => ticket.Project).Distinct()], cancellationToken))
                found[(TicketFields.Category, $"{category.Project}/{category.Key}")] = category.Name;
        }

        if (state.Columns.Contains(TicketFields.Team))
        {
            foreach (var team in await words.TeamsAsync(cancellationToken))
                found[(TicketFields.Team, team.Key)] = team.Name;
        }

        if (state.Columns.Contains(TicketFields.Organisation))
        {
            foreach (var organisation in await words.OrganisationsAsync(cancellationToken))
                found[(TicketFields.Organisation, organisation.Key)] = organisation.Name;
        }

        return found;
    }

    private static Dictionary<TicketField, string> SortPaths(
        ListState state, IReadOnlyList<TicketField> columns, Dictionary<TicketField, FieldDefinition> fields, TicketQuery query) => columns
        .Where(column => column.IsSortable && fields.GetValueOrDefault(column)?.Kind is not CustomFieldKind.Choices)
        .Append(TicketFields.Id)
        .ToDictionary(field => field, field =>
        {
            // What is new, late or pressing comes first; the second time the other way round.
            var first = field != TicketFields.Due && field is not CustomField;
            var descending = query.Sorts is [var sort] && sort.Field.Equals(field) ? !sort.Descending : first;
            return state.With(query.SortedBy(new TicketSort(field, descending)).ToString()).Path;
        });
}
