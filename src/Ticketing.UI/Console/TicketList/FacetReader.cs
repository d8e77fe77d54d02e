using Ticketing.Fields;
using Ticketing.Search;
using Ticketing.Search.Facets;
using Ticketing.Search.Language;

namespace Ticketing.UI.Console.TicketList;

/// <summary>
/// Counts what the query finds by the values of fields. A field that the query names is counted without that: its other values can be
/// added.
/// </summary>
internal sealed class FacetReader(PageContext page, TicketFacets facets, ValueWords values, QueryWords words)
{
    private const int MostValues = 12;
    private const int MostMore = 50;

    // Custom fields beside them, the first in their order.
    private const int MostCustom = 8;

    private static readonly TicketField[] Always =
    [
        TicketFields.Status, TicketFields.Priority, TicketFields.Category, TicketFields.Assignee, TicketFields.Team, TicketFields.Project,
    ];

    public async Task<IReadOnlyList<FacetGroup>> ReadAsync(ListState state, TicketQuery query, CancellationToken cancellationToken)
    {
        var custom = (await words.FieldsAsync(cancellationToken))
            .Where(field => field.IsActive && words.ValuesOf(field).Any())
            .Take(MostCustom)
            .ToDictionary(field => (TicketField)CustomField.Of(field.Key), field => field.Name);
        IReadOnlyList<TicketField> shown = [.. Always, .. custom.Keys];
        var counted = new Dictionary<TicketField, Facet>();
        foreach (var together in shown.GroupBy(field => QueryEdits.Without(query, field).ToString()))
        {
            foreach (var facet in await facets.CountAsync(
                page.Caller, together.Key, [.. together.Select(field => new FacetKey(field))], cancellationToken))
                counted[facet.Key.Field] = facet;
        }

        var assignees = counted[TicketFields.Assignee].Values.Select(value => value.Value).Take(MostValues + MostMore);
        var label = await values.ReadAsync(shown, assignees, cancellationToken);
        // A field in which none of the tickets has anything says nothing about them.
        return
        [
            .. shown.Where(field => !custom.ContainsKey(field) || counted[field].Values.Any(value => value.Value is not null))
                .Select(Group)
                .Where(group => group.Values.Count > 0),
        ];

        FacetGroup Group(TicketField field)
        {
            var chosen = QueryEdits.Values(query, field);
            var choices = counted[field].Values
                .Where(value => value.Value is not null || field.AllowsNone)
                .Select(value => (Value: ValueWords.ToQuery(field, value.Value), Label: label(field, value.Value), value.Count))
                .OrderByDescending(value => chosen.Contains(value.Value))
                .Take(MostValues + MostMore)
                .Select(value => new FacetChoice(
                    value.Label, value.Count, chosen.Contains(value.Value),
                    state.With(QueryEdits.Toggle(query, field, value.Value).ToString()).Path))
                .ToList();
            return new(custom.GetValueOrDefault(field) ?? QueryWords.Field(field), counted[field].IsExact, [.. choices.Take(MostValues)])
            {
                More = [.. choices.Skip(MostValues)],
            };
        }
    }
}
