using System.Globalization;
using Ticketing.Tickets;

namespace Ticketing.CustomFields;

/// <summary>
/// What custom fields take: from what people, files and programs write, a value's one form. The one place that knows it. Thread-safe.
/// </summary>
public static class CustomFieldRules
{
    private const NumberStyles Numeric = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private const string DayForm = "yyyy-MM-dd";

    private static readonly TextRule Text = TextRule.Required(TicketLimits.FieldText);
    private static readonly TextRule Url = TextRule.Required(TicketLimits.FieldUrl);

    /// <summary>A value's one form; or why it is none. Whether a choice is offered and a person is there, nobody is asked.</summary>
    /// <param name="kind">What it is to be.</param>
    /// <param name="typed">What was written.</param>
    public static (string? Value, Wording? Refusal) Read(CustomFieldKind kind, string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = typed.Trim();
        return kind switch
        {
            CustomFieldKind.Text => Line(text),
            CustomFieldKind.Number => Number(text, 0, FieldErrorCodes.NoWholeNumber, "Write a whole number, such as 12."),
            CustomFieldKind.Decimal => Number(text, 6, FieldErrorCodes.NoDecimal, "Write a number, such as 12.5."),
            CustomFieldKind.Date => Day(text),
            CustomFieldKind.YesNo => YesNo(text),
            CustomFieldKind.Url => Address(text),
            CustomFieldKind.Person => FieldRules.UserId.Refuse(text) is { } refusal ? (null, refusal) : (text, null),
            _ => Keys.IsValid(text) ? (text, null) : (null, Wording.Of(FieldErrorCodes.Unknown, $"There is no '{text}'.")),
        };
    }

    /// <summary>Why what is set in fields is not what their kinds have, whatever their definitions say; null when it is.</summary>
    public static string? Problem(EquatableDictionary<FieldValue> fields) =>
        fields.Count > TicketLimits.Fields
            ? $"fields: there may be {TicketLimits.Fields} at most."
            : fields.Select(one => Problem(one.Key, one.Value)).FirstOrDefault(problem => problem is not null);

    /// <summary>Why what is set in a field is not what its kind has, whatever its definition says; null when it is.</summary>
    private static string? Problem(string field, FieldValue value) =>
        !Keys.IsValid(field) ? $"fields: '{field}' is no key."
        : value.Values.Count > (value.Kind is CustomFieldKind.Choices ? TicketLimits.FieldChoices : 1)
            ? $"fields.{field}: these are too many values."
        : value.Values.Any(one => Read(value.Kind, one).Value != one) ? $"fields.{field}: that is no value of the kind '{value.Kind}'."
        : null;

    private static (string?, Wording?) Line(string text) =>
        Text.Refuse(text) is { } refusal ? (null, refusal)
        : text.Any(char.IsControl) ? (null, Wording.Of(FieldErrorCodes.OneLine, $"This is one line: no line breaks or tabs."))
        : (text, null);

    private static (string?, Wording?) Number(string text, int digits, string code, string message)
    {
        if (!decimal.TryParse(text, Numeric, CultureInfo.InvariantCulture, out var number) || decimal.Round(number, digits) != number)
            return (null, new(code, message, []));
        if (Math.Abs(number) >= FieldKeys.NumberLimit)
            return (null, new(FieldErrorCodes.NumberOutOfRange, "Numbers have at most fifteen digits before the point.", []));

        // One form for 1, 1.0 and -0.
        return ((number == 0 ? 0 : number).ToString("0.######", CultureInfo.InvariantCulture), null);
    }

    private static (string?, Wording?) Day(string text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day.ToString(DayForm, CultureInfo.InvariantCulture), null)
            : (null, new(FieldErrorCodes.NoDay, "Write the day as 2026-12-31.", []));

    private static (string?, Wording?) YesNo(string text) => text.ToUpperInvariant() switch
    {
        "YES" or "TRUE" => ("yes", null),
        "NO" or "FALSE" => ("no", null),
        _ => (null, Wording.Of(FieldErrorCodes.NoneOf, $"Known are {"yes, no"}.")),
    };

    private static (string?, Wording?) Address(string text) =>
        Url.Refuse(text) is { } refusal ? (null, refusal)
        : Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.AbsoluteUri.Length <= TicketLimits.FieldUrl
            ? (uri.AbsoluteUri, null)
            : (null, new(FieldErrorCodes.NoUrl, "Write a whole address of the web, which begins with http or https.", []));
}
