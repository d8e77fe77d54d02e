using Microsoft.Extensions.Localization;
using Ticketing.Fields;
using Ticketing.Search.Language;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Shows the conditions of a query one by one.</summary>
internal sealed class FilterChips(QueryWords words, IStringLocalizer<ListText> text)
{
    public async Task<IReadOnlyList<FilterChip>> ReadAsync(
        TicketQuery query, IReadOnlyDictionary<string, string> people, CancellationToken cancellationToken)
    {
        var terms = QueryEdits.Terms(query).ToList();
        var fields = terms.Select(Inner).OfType<FieldIs>().Select(term => term.Field).ToHashSet();
        var names = new Names(people, await words.PlacesAsync(fields, cancellationToken));
        return [.. terms.Select((term, index) =>
        {
            var (field, value) = Read(term, names);
            return new FilterChip(field, value, QueryEdits.Without(query, index).ToString());
        })];
    }

    /// <summary>The people that the query names, whose names are wanted.</summary>
    public static IEnumerable<string> People(TicketQuery query) => QueryEdits.Terms(query)
        .Select(Inner)
        .OfType<FieldIs>()
        .Where(term => term.Field.Kind == FieldKind.Person)
        .SelectMany(term => term.Values.OfType<TextValue>())
        .Select(value => value.Text)
        .Take(20);

    private static QueryNode Inner(QueryNode term) => term is QueryNot not ? not.Node : term;

    private (string? Field, string Text) Read(QueryNode term, Names names) => term switch
    {
        FieldIs flag when flag.Field == QueryFields.Is =>
            (null, string.Join(", ", flag.Values.Select(value => words.Keyword(flag.Field, value.ToString()!)))),
        FieldIs one => (words.NameOf(one.Field), string.Join(", ", one.Values.Select(value => Value(one.Field, value, names)))),
        FieldCompare or FieldRange => (words.NameOf(FieldOf(term)), term.ToString()[(FieldOf(term).Key.Length + 1)..]),
        QueryNot { Node: FieldIs } not =>
            Read(not.Node, names) is var (field, value) ? (text["Not", field ?? ""].Value.Trim(), value) : default,
        _ => (null, term.ToString()),
    };

    private static TicketField FieldOf(QueryNode term) =>
        term switch { FieldCompare one => one.Field, FieldRange one => one.Field, _ => QueryFields.Is };

    private string Value(TicketField field, QueryValue value, Names names) => value switch
    {
        PriorityValue priority => Labels.Priority(priority.Priority),
        TextValue status when field == TicketFields.Status => words.Status(status.Text),
        TextValue person when field.Kind == FieldKind.Person => names.People.GetValueOrDefault(person.Text, person.Text),
        TextValue place when names.Places.TryGetValue((field, place.Text), out var name) => name,
        MeValue or NoneValue => words.Keyword(field, value.ToString()!),
        _ => value.ToString()!,
    };

    private sealed record Names(
        IReadOnlyDictionary<string, string> People, IReadOnlyDictionary<(TicketField Field, string Key), string> Places);
}
