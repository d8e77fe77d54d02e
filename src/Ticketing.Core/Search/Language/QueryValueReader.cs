using System.Globalization;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Search.Language;

/// <summary>Reads one value of a field.</summary>
internal static class QueryValueReader
{
    /// <summary>Whether unquoted text means something other than itself in this field.</summary>
    public static bool IsKeyword(QueryFieldDefinition field, string text) =>
        (field.AllowsNone && IsWord(text, NoneValue.Word)) || (field.Kind == QueryFieldKind.Person && IsWord(text, MeValue.Word));

    public static QueryValue? Read(QueryFieldDefinition field, QueryItem item, out QueryError? error)
    {
        error = null;
        if (!item.Quoted && IsKeyword(field, item.Text))
            return IsWord(item.Text, MeValue.Word) ? QueryValue.Me : QueryValue.None;

        QueryValue? value = field.Kind switch
        {
            QueryFieldKind.Flag => EnumWords<QueryFlag>.TryRead(item.Text, out var flag) ? new FlagValue(flag) : null,
            QueryFieldKind.Priority => EnumWords<Priority>.TryRead(item.Text, out var priority) ? new PriorityValue(priority) : null,
            QueryFieldKind.Number => ReadNumber(item.Text),
            QueryFieldKind.Date => DateReader.Read(item.Text),
            _ => new TextValue(item.Text),
        };
        if (value is null)
            error = Refuse(field, item);
        return value;
    }

    public static QueryError Refuse(QueryFieldDefinition field, QueryItem item)
    {
        var shown = QueryScanner.Shown(item.Text);
        switch (field.Kind)
        {
            case QueryFieldKind.Number:
                return item.Error(QueryErrorCodes.BadNumber, $"'{shown}' is not a whole number.");
            case QueryFieldKind.Date:
                var forms = DateReader.Forms + (field.AllowsNone ? ", or none" : "");
                return item.Error(
                    QueryErrorCodes.BadDate,
                    $"'{shown}' is not a date that '{field.Name}' takes. Write {forms}.",
                    NearestWord.To(item.Text, field.Keywords));
            default:
                var nearest = NearestWord.To(item.Text, field.Keywords);
                var guess = nearest is null ? "" : $" Did you mean '{nearest}'?";
                return item.Error(
                    QueryErrorCodes.UnknownValue,
                    $"'{field.Name}' has no value '{shown}'.{guess} Its values are {string.Join(", ", field.Keywords)}.",
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
