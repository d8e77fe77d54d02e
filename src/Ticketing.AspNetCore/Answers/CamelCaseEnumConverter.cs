using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ticketing.AspNetCore.Answers;

/// <summary>
/// Writes an enum as its name in camelCase; an attribute, so that the OpenAPI document knows it whatever the host's own options are.
/// </summary>
internal sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
