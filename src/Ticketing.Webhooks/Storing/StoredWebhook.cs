namespace Ticketing.Webhooks.Storing;

/// <summary>A webhook as its document has it.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Birth">
/// Which of those that had its key one after the other: what was left for an earlier one is not sent to this one.
/// </param>
/// <param name="Secret">Its secret, sealed.</param>
internal sealed record StoredWebhook(Webhook Webhook, string Birth, string Secret)
{
    /// <summary>The secret before it, sealed; null for none.</summary>
    public string? FormerSecret { get; init; }

    /// <summary>Until when that signs too.</summary>
    public DateTimeOffset? FormerUntil { get; init; }
}
