using Microsoft.Extensions.Localization;
using Ticketing.Search.Language;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Shows the conditions of a query one by one.</summary>
internal sealed class FilterChips(QueryWords words, Labels labels, IStringLocalizer<ListText> text)
{
    public IReadOnlyList<FilterChip> Of(TicketQuery query, IReadOnlyDictionary<string, string> names) =>
        [.. QueryEdits.Terms(query).Select((term, index) =>
        {
            var (field, value) = Read(term, names);
            return new FilterChip(field, value, QueryEdits.Without(query, index).ToString());
        })];

    /// <summary>The people that the query names, whose names are wanted.</summary>
    public static IEnumerable<string> People(TicketQuery query) => QueryEdits.Terms(query)
        .Select(term => term is QueryNot not ? not.Node : term)
        .OfType<FieldIs>()
        .Where(term => QueryFields.Of(term.Field).Kind == QueryFieldKind.Person)
        .SelectMany(term => term.Values.OfType<TextValue>())
        .Select(value => value.Text)
        .Take(20);

    private (string? Field, string Text) Read(QueryNode term, IReadOnlyDictionary<string, string> names) => term switch
    {
        FieldIs { Field: QueryField.Is } flag =>
            (null, string.Join(", ", flag.Values.Select(value => words.Keyword(flag.Field, value.ToString()!)))),
        FieldIs one => (words.Field(one.Field), string.Join(", ", one.Values.Select(value => Value(one.Field, value, names)))),
        FieldCompare or FieldRange => (words.Field(FieldOf(term)), term.ToString()[(QueryFields.Of(FieldOf(term)).Name.Length + 1)..]),
        QueryNot { Node: FieldIs } not =>
            Read(not.Node, names) is var (field, value) ? (text["Not", field ?? ""].Value.Trim(), value) : default,
        _ => (null, term.ToString()),
    };

    private static QueryField FieldOf(QueryNode term) =>
        term switch { FieldCompare one => one.Field, FieldRange one => one.Field, _ => QueryField.Is };

    private string Value(QueryField field, QueryValue value, IReadOnlyDictionary<string, string> names) => (field, value) switch
    {
        (QueryField.Priority, PriorityValue priority) => labels.Priority(priority.Priority),
        (QueryField.Status, TextValue status) => words.Status(status.Text),
        (_, TextValue person) when QueryFields.Of(field).Kind == QueryFieldKind.Person => names.GetValueOrDefault(person.Text, person.Text),
        (_, MeValue or NoneValue) => words.Keyword(field, value.ToString()!),
        _ => value.ToString()!,
    };
}
