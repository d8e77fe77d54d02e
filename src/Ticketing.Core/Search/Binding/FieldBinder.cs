using System.Globalization;
using Ticketing.Access;
using Ticketing.CustomFields;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Tickets;

namespace Ticketing.Search.Binding;

/// <summary>
/// Turns terms of custom fields into criteria, by the definitions that the actor may know of. A field that he may not know of is answered
/// as one that there is not. Pure.
/// </summary>
/// <param name="fields">The fields that he may know of; null where nobody asked, as in the rules of a host: then no ticket fits.</param>
/// <param name="actor">Who asks.</param>
/// <param name="dates">What dates are to him.</param>
/// <param name="people">The ids of people, by what they are called.</param>
internal sealed class FieldBinder(FieldCatalog? fields, Actor actor, DateBinder dates, ILookup<string, string> people)
{
    private static readonly Criterion Never = new AnyOf([]);

    /// <summary>The field has the value.</summary>
    public Criterion Is(CustomField field, QueryValue value) => Of(field, definition => value switch
    {
        NoneValue => new Not(new KeyBetween(TicketKeyKind.Field, FieldKeys.First(definition.Key), FieldKeys.End(definition.Key))),
        TextValue text when definition.Kind is CustomFieldKind.Date => Days(definition, dates.Within(TicketFields.Due, Date(field, text))),
        TextValue text when definition.Kind is CustomFieldKind.Person && IsMe(text.Text) =>
            new KeyIn(TicketKeyKind.Field, [.. actor.Aliases.Prepend(actor.UserId).Select(id => KeyOf(definition, id))]),
        TextValue text when definition.Kind is CustomFieldKind.Person && people[text.Text].Any() =>
            new KeyIn(TicketKeyKind.Field, [.. people[text.Text].Prepend(text.Text).Select(id => KeyOf(definition, id))]),
        TextValue text => new KeyIn(TicketKeyKind.Field, [KeyOf(definition, Read(field, definition, text))]),
        _ => throw new InvalidOperationException($"The query language has no {field}:{value}."),
    });

    /// <summary>The field compares with the value.</summary>
    public Criterion Compare(FieldCompare term) => Of((CustomField)term.Field, definition =>
    {
        var (field, text) = ((CustomField)term.Field, (TextValue)term.Value);
        RequireOrder(field, definition);
        if (definition.Kind is CustomFieldKind.Date)
            return Days(definition, dates.Compare(TicketFields.Due, term.Operator, Date(field, text)));
        var key = KeyOf(definition, Read(field, definition, text));
        var (first, end) = (FieldKeys.First(definition.Key), FieldKeys.End(definition.Key));
        return term.Operator switch
        {
            QueryOperator.Greater => Between(FieldKeys.After(key), end),
            QueryOperator.AtLeast => Between(key, end),
            QueryOperator.Less => Between(first, key),
            _ => Between(first, FieldKeys.After(key)),
        };
    });

    /// <summary>The field is between the two, both included.</summary>
    public Criterion Range(FieldRange term) => Of((CustomField)term.Field, definition =>
    {
        var (field, from, to) = ((CustomField)term.Field, (TextValue)term.From, (TextValue)term.To);
        RequireOrder(field, definition);
        return definition.Kind is CustomFieldKind.Date
            ? Days(definition, dates.Range(TicketFields.Due, Date(field, from), Date(field, to)))
            : Between(
                KeyOf(definition, Read(field, definition, from)), FieldKeys.After(KeyOf(definition, Read(field, definition, to))));
    });

    /// <summary>The order by a field.</summary>
    public TicketSort Sort(TicketSort sort)
    {
        var field = (CustomField)sort.Field;
        return fields is null ? TicketSort.Newest
            : Find(fields, field).Kind is not CustomFieldKind.Choices ? sort
            : throw Refused(
                QueryErrorCodes.OperatorNotAllowed, field,
                $"Tickets cannot be sorted by '{field.Key}': one may have several of its choices.");
    }

    private Criterion Of(CustomField field, Func<FieldDefinition, Criterion> bind) =>
        fields is null ? Never : bind(Find(fields, field));

    private static FieldDefinition Find(FieldCatalog fields, CustomField field) => fields.Find(field.CustomKey) ?? throw Refused(
        QueryErrorCodes.UnknownField, field, $"There is no field '{field.Key}'. Put it in quotes to search for the text.");

    // A day is within the moments that bound it in the actor's zone.
    private KeyBetween Days(FieldDefinition definition, Criterion moments)
    {
        var within = (TimeWithin)moments;
        return Between(
            within.From is { } from ? KeyOf(definition, Day(dates.FirstDayFrom(from))) : FieldKeys.First(definition.Key),
            within.Until is { } until ? KeyOf(definition, Day(dates.FirstDayFrom(until))) : FieldKeys.End(definition.Key));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static KeyBetween Between(string least, string until) => new(TicketKeyKind.Field, least, until, IsOfOne: true);

    private static string KeyOf(FieldDefinition definition, string value) => FieldKeys.Of(definition.Key, definition.Kind, value);

    private static string Read(CustomField field, FieldDefinition definition, TextValue text) =>
        CustomFieldRules.Read(definition.Kind, definition.Kind.HasChoices() ? ChoiceOf(definition, text.Text) : text.Text) switch
        {
            ({ } value, _) => value,
            (_, var refusal) => throw Refused(QueryErrorCodes.UnknownValue, field, refusal!.Text),
        };

    // As people call it, or its key.
    private static string ChoiceOf(FieldDefinition definition, string text) =>
        definition.ChoiceCalled(text)?.Key ?? Keys.From(text);

    private static DateValue Date(CustomField field, TextValue text) => DateReader.Read(text.Text)
        ?? throw Refused(
            QueryErrorCodes.BadDate, field,
            $"'{QueryScanner.Shown(text.Text)}' is not a date that '{field.Key}' takes. Write {DateReader.Forms}, or none.");

    private static void RequireOrder(CustomField field, FieldDefinition definition)
    {
        if (!definition.Kind.IsOrdered())
        {
            throw Refused(
                QueryErrorCodes.OperatorNotAllowed, field,
                $"'{field.Key}' has no order: write {field.Key}:value, without > or <, and text with .. in it in quotes.");
        }
    }

    /// <summary>Whether who asks is meant.</summary>
    public static bool IsMe(string text) => text.Equals(MeValue.Word, StringComparison.OrdinalIgnoreCase);

    private static TicketValidationException Refused(string code, CustomField field, string sentence) =>
        new("q", new Wording(code, sentence, [field.Key]));
}
