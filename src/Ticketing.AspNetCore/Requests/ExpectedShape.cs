using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.Requests;

/// <summary>What kind of JSON a type of a request is, and how to say so.</summary>
internal static class ExpectedShape
{
    public static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    public static Type? Element(Type type) =>
        TicketingJson.Options.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } ? Plain(element) : null;

    /// <summary>Whether it is an object with whatever names, of whose values the rules ask.</summary>
    public static bool IsMap(Type type) => TicketingJson.Options.GetTypeInfo(type).Kind is JsonTypeInfoKind.Dictionary;

    public static bool Fits(Type type, JsonTokenType token, bool isRoot) => token switch
    {
        // Whether null is acceptable for a field is for the rules to say; a body must be something.
        JsonTokenType.Null => !isRoot,
        JsonTokenType.StartArray => Element(type) is not null,
        JsonTokenType.StartObject => IsObject(type) || IsMap(type),
        JsonTokenType.String => type == typeof(string) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type.IsEnum,
        JsonTokenType.Number => type == typeof(int) || type == typeof(long),
        _ => type == typeof(bool),
    };

    public static string Sentence(Type type)
    {
        if (type == typeof(string))
            return "A text is expected here.";
        if (type == typeof(bool))
            return "true or false is expected here.";
        if (type == typeof(DateTimeOffset))
            return MomentConverter.Expectation;
        if (type == typeof(DateOnly))
            return "A day is expected here, such as 2026-12-31.";
        if (type.IsEnum)
            return $"One of these is expected here: {string.Join(", ", Names(type))}.";
        if (IsObject(type) || IsMap(type))
            return "An object is expected here.";
        return Element(type) is not null ? "A list is expected here." : "A whole number is expected here.";
    }

    private static bool IsObject(Type type) => TicketingJson.Options.GetTypeInfo(type).Kind is JsonTypeInfoKind.Object;

    private static IEnumerable<string> Names(Type type) => Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName);
}
