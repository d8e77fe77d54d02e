namespace Ticketing.Webhooks;

/// <summary>A webhook as it was saved.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="IsNew">Whether there was none of its key.</param>
/// <param name="Secret">
/// The secret by which its receiver knows that a message is the help desk's: of a new one and of one that got another. It is told this once
/// and cannot be read again. Null otherwise.
/// </param>
public sealed record SavedWebhook(Webhook Webhook, bool IsNew, string? Secret);
