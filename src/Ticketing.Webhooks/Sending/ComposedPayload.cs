namespace Ticketing.Webhooks.Sending;

/// <summary>A payload that may be sent.</summary>
/// <param name="Body">The JSON.</param>
/// <param name="HasInternals">Whether it was seen by somebody who reads the ticket's internal comments.</param>
internal sealed record ComposedPayload(byte[] Body, bool HasInternals);
