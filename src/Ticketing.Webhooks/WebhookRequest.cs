namespace Ticketing.Webhooks;

/// <summary>What was sent.</summary>
/// <param name="Url">Where.</param>
/// <param name="Headers">Names and values.</param>
/// <param name="Body">JSON.</param>
/// <param name="IsCut">Whether the body was longer: so much of it is kept.</param>
public sealed record WebhookRequest(string Url, IReadOnlyDictionary<string, string> Headers, string Body, bool IsCut);
