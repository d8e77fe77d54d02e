using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ticketing.Fields;
using Ticketing.Transfer.Csv;

namespace Ticketing.Transfer;

/// <summary>
/// Which column of a CSV file is which field of a ticket. Columns that are not mapped are recognised when their header is the field's name,
/// without regard to case, blanks, hyphens and underscores (<c>External Ref</c>); others are ignored. A custom field is called
/// <c>field.</c> and its key. Immutable.
/// </summary>
public sealed record CsvMapping
{
    private static readonly CsvMappingJsonContext Json = new(new JsonSerializerOptions { AllowDuplicateProperties = false });

    /// <summary>A mapping by the names of <see cref="Fields"/>, and by those of custom fields.</summary>
    /// <param name="headers">The header of the column for each field; compared without case.</param>
    /// <exception cref="TicketValidationException">
    /// A field is neither one of <see cref="Fields"/> nor called as custom ones are, or two fields share a column.
    /// </exception>
    public CsvMapping(IReadOnlyDictionary<string, string> headers)
    {
        var named = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (field, header) in headers)
        {
            var name = TicketColumns.Find(field)?.Name ?? (CustomField.TryRead(field, out var custom) ? custom.Key : null)
                ?? throw new TicketValidationException(
                    "mapping", $"'{field}' is no field of a ticket; there are {string.Join(", ", Fields)}, and field.… for custom ones.");
            if (string.IsNullOrWhiteSpace(header) || !named.TryAdd(name, header.Trim()))
                throw new TicketValidationException("mapping", $"Say once from which column '{field}' comes.");
        }

        if (named.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count() < named.Count)
            throw new TicketValidationException("mapping", "Two fields come from the same column.");
        Headers = named.ToImmutable();
    }

    /// <summary>The fields that a column can be, without custom ones.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. TicketColumns.Read.Select(column => column.Name)];

    /// <summary>The header of the column for each field that is mapped.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Reads a mapping: a JSON object of field and header, such as <c>{"title":"Subject","createdAt":"Opened"}</c>.</summary>
    /// <exception cref="TicketValidationException">The text is no mapping.</exception>
    public static CsvMapping Read(string json)
    {
        try
        {
            return new(JsonSerializer.Deserialize(json, Json.DictionaryStringString)
                ?? throw new TicketValidationException("mapping", "A JSON object is expected."));
        }
        catch (JsonException)
        {
            throw new TicketValidationException(
                "mapping", """A JSON object of fields and column headers is expected, each once: {"title":"Subject"}.""");
        }
    }
}

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class CsvMappingJsonContext : JsonSerializerContext;
