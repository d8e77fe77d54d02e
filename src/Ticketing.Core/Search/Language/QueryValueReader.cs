using System.Globalization;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Search.Language;

/// <summary>Reads one value of a field.</summary>
internal static class QueryValueReader
{
    /// <summary>Whether unquoted text means something other than itself in this field.</summary>
    public static bool IsKeyword(TicketField field, string text) =>
        (field.AllowsNone && IsWord(text, NoneValue.Word)) || (field.Kind == FieldKind.Person && IsWord(text, MeValue.Word));

    public static QueryValue? Read(TicketField field, QueryItem item, out QueryError? error)
    {
        error = null;
        if (!item.Quoted && IsKeyword(field, item.Text))
            return IsWord(item.Text, MeValue.Word) ? QueryValue.Me : QueryValue.None;

        QueryValue? value = field.Kind switch
        {
            FieldKind.Flag => EnumWords<QueryFlag>.TryRead(item.Text, out var flag) ? new FlagValue(flag) : null,
            FieldKind.Priority => EnumWords<Priority>.TryRead(item.Text, out var priority) ? new PriorityValue(priority) : null,
            FieldKind.Number or FieldKind.Ticket => ReadNumber(item.Text),
            FieldKind.YesNo => YesNoValue.Read(item.Text),
            FieldKind.Date => DateReader.Read(item.Text),
            FieldKind.Duration => DurationValue.Read(item.Text),
            _ => new TextValue(item.Text),
        };
        if (value is null)
            error = Refuse(field, item);
        return value;
    }

    public static QueryError Refuse(TicketField field, QueryItem item)
    {
        var shown = QueryScanner.Shown(item.Text);
        switch (field.Kind)
        {
            case FieldKind.Ticket:
                return item.Error(QueryErrorCodes.BadNumber, $"'{shown}' is not the number of a ticket.");
            case FieldKind.Number:
                return item.Error(QueryErrorCodes.BadNumber, $"'{shown}' is not a whole number.");
            case FieldKind.Duration:
                return item.Error(
                    QueryErrorCodes.BadDuration,
                    $"'{shown}' is no length of time that '{field.Key}' takes. Write 30m, 2h, 1h30m or 1d, or none.");
            case FieldKind.Date:
                var forms = DateReader.Forms + (field.AllowsNone ? ", or none" : "");
                return item.Error(
                    QueryErrorCodes.BadDate,
                    $"'{shown}' is not a date that '{field.Key}' takes. Write {forms}.",
                    NearestWord.To(item.Text, QueryFields.KeywordsOf(field)));
            default:
                var nearest = NearestWord.To(item.Text, QueryFields.KeywordsOf(field));
                var guess = nearest is null ? "" : $" Did you mean '{nearest}'?";
                return item.Error(
                    QueryErrorCodes.UnknownValue,
                    $"'{field.Key}' has no value '{shown}'.{guess} Its values are {string.Join(", ", QueryFields.KeywordsOf(field))}.",
                    nearest);
        }
    }

    private static NumberValue? ReadNumber(string text)
    {
        var digits = text.AsSpan(text.StartsWith('#') ? 1 : 0);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new NumberValue(number) : null;
    }

    private static bool IsWord(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
}
