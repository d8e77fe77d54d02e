using System.Globalization;

namespace Ticketing.Tickets;

/// <summary>
/// The values of custom fields as keys of a ticket, of the kind <see cref="TicketKeyKind.Field"/>: <c>serial=x1</c>. Text in the
/// order of its letters is in the order of the values, so that an index of keys answers comparisons too.
/// </summary>
internal static class FieldKeys
{
    /// <summary>Numbers are less than this in amount, with six digits behind the point.</summary>
    public const decimal NumberLimit = 1_000_000_000_000_000m;

    /// <summary>The smallest distance between two numbers.</summary>
    public const decimal NumberStep = 0.000_001m;

    // A field's keys have no '=', and what follows it in the order of letters is '>'.
    private const char Mark = '=';
    private const char Behind = '>';

    /// <summary>A value of a field.</summary>
    public static string Of(string field, CustomFieldKind kind, string value) => $"{field}{Mark}{Sortable(kind, value)}";

    /// <summary>Where the keys of a field begin.</summary>
    public static string First(string field) => $"{field}{Mark}";

    /// <summary>What is behind all keys of a field.</summary>
    public static string End(string field) => $"{field}{Behind}";

    /// <summary>What is behind one key and before all greater ones.</summary>
    public static string After(string key) => key + '\u0001';

    /// <summary>The keys of what a ticket has in its fields.</summary>
    /// <param name="fields">What it has.</param>
    /// <param name="internalsAlone">Whether only those of fields that not everybody may know of.</param>
    public static EquatableSet Of(EquatableDictionary<FieldValue> fields, bool internalsAlone) =>
        fields.Count == 0
            ? default
            : new(fields.Where(field => field.Value.Internal || !internalsAlone)
                .SelectMany(field => field.Value.Values.Select(value => Of(field.Key, field.Value.Kind, value))));

    private static string Sortable(CustomFieldKind kind, string value) => kind switch
    {
        CustomFieldKind.Text or CustomFieldKind.Url => value.ToLowerInvariant(),
        CustomFieldKind.Number or CustomFieldKind.Decimal
            when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => Sortable(number),
        _ => value,
    };

    // Twenty-two digits, from 0 for the least number on.
    private static string Sortable(decimal number) =>
        (decimal.Truncate((Math.Clamp(number, -NumberLimit, NumberLimit) + NumberLimit) / NumberStep))
        .ToString("0000000000000000000000", CultureInfo.InvariantCulture);
}
