namespace Ticketing.Webhooks;

/// <summary>What was answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">Names and values of the first few.</param>
/// <param name="Body">The body as text.</param>
/// <param name="IsCut">Whether the body was longer: no more of it is read.</param>
public sealed record WebhookResponse(int Status, IReadOnlyDictionary<string, string> Headers, string Body, bool IsCut);
