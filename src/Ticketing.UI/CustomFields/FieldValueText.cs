using System.Globalization;
using Microsoft.Extensions.Localization;
using Ticketing.CustomFields;
using Ticketing.Tickets;

namespace Ticketing.UI.CustomFields;

/// <summary>What is in custom fields, as people read it.</summary>
internal static class FieldValueText
{
    /// <summary>The values of a field, in the reader's language.</summary>
    /// <param name="field">The definition; null where the reader knows of none.</param>
    /// <param name="value">What is in it.</param>
    /// <param name="person">What a person is called, by user id.</param>
    /// <param name="text">The words.</param>
    public static string Of(
        FieldDefinition? field, FieldValue value, Func<string, string> person, IStringLocalizer<FieldText> text) =>
        string.Join(", ", value.Values.Select(one => One(field, value.Kind, one, person, text)));

    private static string One(
        FieldDefinition? field, CustomFieldKind kind, string value, Func<string, string> person, IStringLocalizer<FieldText> text) =>
        kind switch
        {
            CustomFieldKind.Choice or CustomFieldKind.Choices =>
                field?.Choices.FirstOrDefault(choice => choice.Key == value)?.Name ?? value,
            CustomFieldKind.YesNo => text[value == "yes" ? "Yes" : "No"],
            CustomFieldKind.Person => person(value),
            CustomFieldKind.Date => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                .ToString("D", CultureInfo.CurrentCulture),
            CustomFieldKind.Number or CustomFieldKind.Decimal => decimal.Parse(value, CultureInfo.InvariantCulture)
                .ToString("#,0.######", CultureInfo.CurrentCulture),
            _ => value,
        };
}
