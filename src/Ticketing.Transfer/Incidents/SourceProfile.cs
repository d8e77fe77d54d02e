using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ticketing.Tickets;

namespace Ticketing.Transfer;

/// <summary>
/// What the words of another help desk mean here: data, which a host may keep in a file of its own. Words are compared without case.
/// Immutable.
/// </summary>
public sealed record SourceProfile
{
    private static readonly SourceProfileJsonContext Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    });

    /// <summary>The built-in profile for the audit log of ServiceNow incidents, onto the default workflow.</summary>
    public static SourceProfile ServiceNow { get; } = Embedded();

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The key of our status for each of the source's words.</summary>
    public required ImmutableDictionary<string, string> Statuses { get; init; }

    /// <summary>The key of our status for any other word.</summary>
    public required string OtherStatus { get; init; }

    /// <summary>Our priority for each of the source's words.</summary>
    public required ImmutableDictionary<string, Priority> Priorities { get; init; }

    /// <summary>Our priority for any other word.</summary>
    public Priority OtherPriority { get; init; } = Priority.Normal;

    /// <summary>Reads a profile: JSON with the properties of this type, in camel case.</summary>
    /// <exception cref="TicketValidationException">The text is no profile.</exception>
    public static SourceProfile Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Json.SourceProfile)
                ?? throw new TicketValidationException("profile", "A JSON object is expected.");
        }
        catch (JsonException error)
        {
            throw new TicketValidationException("profile", $"It cannot be read: {error.Message}");
        }
    }

    private static SourceProfile Embedded()
    {
        using var stream = typeof(SourceProfile).Assembly.GetManifestResourceStream("servicenow.json")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }
}

[JsonSerializable(typeof(SourceProfile))]
internal sealed partial class SourceProfileJsonContext : JsonSerializerContext;
