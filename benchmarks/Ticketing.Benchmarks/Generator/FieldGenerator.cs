using System.Globalization;
using Ticketing.CustomFields;
using Ticketing.Tickets;

namespace Ticketing.Benchmarks.Generator;

/// <summary>
/// Custom fields of all tickets: every ticket has a serial number, a cost, a site and a floor, and something in one in six of the others.
/// </summary>
internal static class FieldGenerator
{
    public const int Sites = 20;

    private const string Serial = "serial";
    private const string Cost = "cost";
    private const string Site = "site";
    private const string Floor = "floor";

    private static readonly string[] Named = [Serial, Cost, Site, Floor];

    private static readonly CustomFieldKind[] Kinds =
        [CustomFieldKind.Text, CustomFieldKind.Decimal, CustomFieldKind.Choice, CustomFieldKind.Number];

    /// <summary>The definitions, as a host makes them in code.</summary>
    public static IEnumerable<FieldDefinition> Definitions(int count) => Enumerable.Range(0, count).Select(field => new FieldDefinition
    {
        Key = Key(field),
        Name = Key(field),
        Kind = Kinds[field % Kinds.Length],
        Choices = Kinds[field % Kinds.Length] is CustomFieldKind.Choice
            ? [.. Enumerable.Range(0, Sites).Select(site => new FieldChoice(SiteKey(site), SiteKey(site)))]
            : [],
    });

    /// <summary>What a ticket has in them: drawn from numbers of its own, so that the rest is the same without fields.</summary>
    public static FieldsChanged Of(GeneratorOptions options, long number)
    {
        var random = SeededRandom.For(options.Seed + 1, number);
        var values = default(EquatableDictionary<FieldValue>);
        for (var field = 0; field < options.Fields; field++)
        {
            if (field < Named.Length || random.Chance(1.0 / 6))
                values = values.With(Key(field), new(Kinds[field % Kinds.Length], new([Value(field, number, random)])));
        }

        return new(values);
    }

    /// <summary>The serial number of a ticket, which no other has.</summary>
    public static string SerialOf(long number) => "SN" + number.ToString("0000000", CultureInfo.InvariantCulture);

    public static string SiteKey(int site) => "site-" + site.ToString("00", CultureInfo.InvariantCulture);

    private static string Key(int field) =>
        field < Named.Length ? Named[field] : "field-" + field.ToString("00", CultureInfo.InvariantCulture);

    // Costs are from 0 to 1,000, floors from 0 to 39.
    private static string Value(int field, long number, SeededRandom random) => Kinds[field % Kinds.Length] switch
    {
        CustomFieldKind.Text => SerialOf(number),
        CustomFieldKind.Decimal => (random.Next(100_000) / 100m).ToString("0.##", CultureInfo.InvariantCulture),
        CustomFieldKind.Choice => SiteKey(random.Next(Sites)),
        _ => random.Next(40).ToString(CultureInfo.InvariantCulture),
    };
}
