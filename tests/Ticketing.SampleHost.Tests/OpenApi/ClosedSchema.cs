using System.Globalization;
using System.Text.Json.Nodes;

namespace Ticketing.SampleHost.Tests.OpenApi;

/// <summary>
/// Holds JSON against a schema of an OpenAPI document, closed: where a schema names properties, one that it does not name is a fault. A
/// word of schemas that is not known here is a fault too.
/// </summary>
internal sealed class ClosedSchema(JsonNode document)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$ref", "type", "format", "enum", "properties", "required", "items", "additionalProperties", "oneOf", "anyOf", "description",
        "example",
        "default", "minimum", "maximum", "pattern", "maxLength", "minLength",
    };

    /// <summary>What does not fit, each with its place; empty when all does.</summary>
    public IReadOnlyList<string> Check(JsonNode? value, JsonNode schema, string place = "$")
    {
        var faults = new List<string>();
        Check(value, schema, place, faults);
        return faults;
    }

    private void Check(JsonNode? value, JsonNode given, string place, List<string> faults)
    {
        var schema = given.AsObject();
        while (schema["$ref"] is { } reference)
            schema = document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]!.AsObject();
        faults.AddRange(
            schema.Select(word => word.Key).Where(word => !Known.Contains(word)).Select(word => $"{place}: the schema says '{word}'"));
        foreach (var choice in new[] { schema["oneOf"], schema["anyOf"] }.OfType<JsonArray>())
        {
            var tried = choice.Select(one => Check(value, one!, place)).ToList();
            if (!tried.Exists(found => found.Count == 0))
            {
                var found = tried.Select(one => string.Join(", ", one.Take(3)));
                faults.Add($"{place}: none of the {choice.Count} choices fits: {string.Join(" | ", found)}");
            }
        }

        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
            faults.Add($"{place}: {value?.ToJsonString() ?? "null"} is none of {words.ToJsonString()}");
        if (schema["type"] is { } type && !Types(type).Any(name => IsOf(name, value)))
            faults.Add($"{place}: {value?.ToJsonString() ?? "null"} is no {type.ToJsonString()}");
        else if (value is JsonObject members)
            CheckMembers(members, schema, place, faults);
        else if (value is JsonArray items && schema["items"] is { } item)
        {
            for (var i = 0; i < items.Count; i++)
                Check(items[i], item, $"{place}[{i}]", faults);
        }

        if (schema["format"]?.GetValue<string>() == "date-time"
            && value is not null
            && !DateTimeOffset.TryParse(value.GetValue<string>(), CultureInfo.InvariantCulture, out _))
            faults.Add($"{place}: {value} is no moment");
    }

    private void CheckMembers(JsonObject members, JsonObject schema, string place, List<string> faults)
    {
        var properties = schema["properties"]?.AsObject();
        var others = schema["additionalProperties"];
        foreach (var (name, member) in members)
        {
            if (properties?[name] is { } known)
                Check(member, known, $"{place}.{name}", faults);
            else if (others is JsonObject other)
                Check(member, other, $"{place}.{name}", faults);
            else if (properties is not null && others is null)
                faults.Add($"{place}: there is no property '{name}'");
        }

        faults.AddRange((schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>())
            .Where(name => !members.ContainsKey(name)).Select(name => $"{place}: '{name}' is missing"));
    }

    private static IEnumerable<string> Types(JsonNode type) =>
        type is JsonArray several ? several.Select(one => one!.GetValue<string>()) : [type.GetValue<string>()];

    private static bool IsOf(string type, JsonNode? value) => (type, value?.GetValueKind() ?? System.Text.Json.JsonValueKind.Null) switch
    {
        ("null", System.Text.Json.JsonValueKind.Null) => true,
        ("string", System.Text.Json.JsonValueKind.String) => true,
        ("boolean", System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False) => true,
        ("integer", System.Text.Json.JsonValueKind.Number) => value!.AsValue().TryGetValue<long>(out _),
        ("number", System.Text.Json.JsonValueKind.Number) => true,
        ("object", System.Text.Json.JsonValueKind.Object) => true,
        ("array", System.Text.Json.JsonValueKind.Array) => true,
        _ => false,
    };
}
