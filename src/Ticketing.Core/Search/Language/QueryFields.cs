using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Search.Language;

/// <summary>What the query language makes of fields: which terms there are, and what each accepts.</summary>
public static class QueryFields
{
    /// <summary><c>is:</c> what holds of the ticket now, a <see cref="QueryFlag"/>.</summary>
    public static TicketField Is { get; } = new FieldWord("is", new("State") { ["fr"] = "État" }, FieldKind.Flag);

    /// <summary><c>sort:</c> the order of the results; not a condition, see <see cref="TicketQuery.Sorts"/>.</summary>
    public static TicketField Sort { get; } = new FieldWord("sort", new("Order") { ["fr"] = "Ordre" }, FieldKind.Sort);

    /// <summary>Everything that stands before a colon, in the order in which it is listed.</summary>
    public static IReadOnlyList<TicketField> All { get; } = [Is, .. TicketFields.All.Where(field => field.IsAsked), Sort];

    private static readonly FrozenDictionary<string, TicketField> ByName = All
        .SelectMany(NamesOf, (field, name) => (field, name))
        .ToFrozenDictionary(x => x.name, x => x.field, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<TicketField, IReadOnlyList<string>> Words = All.ToFrozenDictionary(field => field, WordsOf);

    /// <summary>Keys and aliases, for naming the nearest.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. All.SelectMany(NamesOf)];

    /// <summary>
    /// Finds a field by its key or an alias, in any case. Custom fields are found whether there is one of that key or not.
    /// </summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out TicketField? field)
    {
        if (ByName.TryGetValue(name, out field))
            return true;
        field = CustomField.TryRead(name, out var custom) ? custom : null;
        return field is not null;
    }

    /// <summary>The values of a field that have a meaning of their own, for a list of suggestions while typing.</summary>
    public static IReadOnlyList<string> KeywordsOf(TicketField field) => Words.TryGetValue(field, out var words) ? words : WordsOf(field);

    /// <summary>Whether a value of this type may stand in a term of the field.</summary>
    internal static bool Accepts(TicketField field, QueryValue value) => field.IsAsked && value switch
    {
        NoneValue => field.AllowsNone,
        MeValue => field.Kind == FieldKind.Person,
        TextValue => field.Kind is FieldKind.Text or FieldKind.Person or FieldKind.Custom,
        FlagValue => field.Kind == FieldKind.Flag,
        PriorityValue => field.Kind == FieldKind.Priority,
        NumberValue => field.Kind is FieldKind.Number or FieldKind.Ticket,
        YesNoValue => field.Kind == FieldKind.YesNo,
        DateValue => field.Kind == FieldKind.Date,
        DurationValue => field.Kind == FieldKind.Duration,
        _ => false,
    };

    private static IEnumerable<string> NamesOf(TicketField field) => field.Aliases.Prepend(field.Key);

    private static IReadOnlyList<string> WordsOf(TicketField field)
    {
        IEnumerable<string> words = field.Kind switch
        {
            FieldKind.Flag => EnumWords<QueryFlag>.All,
            FieldKind.Priority => EnumWords<Priority>.All,
            FieldKind.Person => [MeValue.Word],
            FieldKind.Date => EnumWords<NamedDay>.All,
            FieldKind.YesNo => [YesNoValue.YesWord, YesNoValue.NoWord],
            FieldKind.Sort => TicketFields.Sortable.Select(sort => sort.Key),
            _ => [],
        };
        return [.. words, .. field.AllowsNone ? [NoneValue.Word] : Array.Empty<string>()];
    }
}
