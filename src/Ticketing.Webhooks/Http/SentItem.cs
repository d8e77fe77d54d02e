using System.ComponentModel;

namespace Ticketing.Webhooks.Http;

/// <summary>What was sent.</summary>
internal sealed record SentItem(
    [property: Description("Where.")] string Url,
    [property: Description("Names and values.")] IReadOnlyDictionary<string, string> Headers,
    [property: Description("The body: 16 KB of it at most.")] string Body,
    [property: Description("Whether the body was longer.")] bool IsCut);
