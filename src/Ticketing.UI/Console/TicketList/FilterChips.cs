using Microsoft.Extensions.Localization;
using Ticketing.Fields;
using Ticketing.Search.Language;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Shows the conditions of a query one by one.</summary>
internal sealed class FilterChips(QueryWords words, IStringLocalizer<ListText> text)
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
        .Where(term => term.Field.Kind == FieldKind.Person)
        .SelectMany(term => term.Values.OfType<TextValue>())
        .Select(value => value.Text)
        .Take(20);

    private (string? Field, string Text) Read(QueryNode term, IReadOnlyDictionary<string, string> names) => term switch
    {
        FieldIs flag when flag.Field == QueryFields.Is =>
            (null, string.Join(", ", flag.Values.Select(value => words.Keyword(flag.Field, value.ToString()!)))),
        FieldIs one => (QueryWords.Field(one.Field), string.Join(", ", one.Values.Select(value => Value(one.Field, value, names)))),
        FieldCompare or FieldRange => (QueryWords.Field(FieldOf(term)), term.ToString()[(FieldOf(term).Key.Length + 1)..]),
        QueryNot { Node: FieldIs } not =>
            Read(not.Node, names) is var (field, value) ? (text["Not", field ?? ""].Value.Trim(), value) : default,
        _ => (null, term.ToString()),
    };

    private static TicketField FieldOf(QueryNode term) =>
        term switch { FieldCompare one => one.Field, FieldRange one => one.Field, _ => QueryFields.Is };

    private string Value(TicketField field, QueryValue value, IReadOnlyDictionary<string, string> names) => value switch
    {
        PriorityValue priority => Labels.Priority(priority.Priority),
        TextValue status when field == TicketFields.Status => words.Status(status.Text),
        TextValue person when field.Kind == FieldKind.Person => names.GetValueOrDefault(person.Text, person.Text),
        MeValue or NoneValue => words.Keyword(field, value.ToString()!),
        _ => value.ToString()!,
    };
}
