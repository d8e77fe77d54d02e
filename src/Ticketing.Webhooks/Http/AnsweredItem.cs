using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ticketing.Webhooks.Http;

/// <summary>What was answered.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record AnsweredItem(
    [property: Description("The status.")] int Status,
    [property: Description("Names and values of the first 20.")] IReadOnlyDictionary<string, string> Headers,
    [property: Description("The body: 4 KB of it at most.")] string Body,
    [property: Description("Whether the body was longer.")] bool IsCut);
