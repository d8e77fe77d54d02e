using System.Globalization;
using System.Text.Json;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.CustomFields;

/// <summary>What is in custom fields, as JSON: a number for a number, a list for choices, null for nothing.</summary>
internal static class FieldValues
{
    /// <summary>What a ticket has, or an event set, by the key of the field.</summary>
    public static Dictionary<string, object?> Of(EquatableDictionary<FieldValue> fields) =>
        fields.ToDictionary(one => one.Key, one => Of(one.Value), StringComparer.Ordinal);

    /// <summary>What is given for fields, as texts; null where nothing is.</summary>
    /// <exception cref="TicketValidationException">A value is an object, or a list in a list.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(IReadOnlyDictionary<string, JsonElement>? given)
    {
        var errors = new FieldErrors();
        var read = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (key, value) in given ?? new Dictionary<string, JsonElement>())
        {
            var texts = value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Select(Text).ToList()
                : value.ValueKind is JsonValueKind.Null ? []
                : [Text(value)];
            if (texts.Contains(null))
                errors.Add($"fields.{key}", "A text, a number, true or false, a list of those or null is expected here.");
            else
                read[key] = [.. texts.OfType<string>()];
        }

        errors.ThrowIfAny();
        return read;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number.ToString(CultureInfo.InvariantCulture),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        _ => null,
    };

    private static object? Of(FieldValue value) => (value.Kind, value.Only) switch
    {
        (CustomFieldKind.Choices, _) => value.Values.ToArray(),
        (_, null) => null,
        (CustomFieldKind.Number or CustomFieldKind.Decimal, { } number) => decimal.Parse(number, CultureInfo.InvariantCulture),
        (CustomFieldKind.YesNo, { } said) => said == "yes",
        (_, { } text) => text,
    };
}
