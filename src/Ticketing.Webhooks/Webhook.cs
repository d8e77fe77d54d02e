namespace Ticketing.Webhooks;

/// <summary>Another program's address that is told what happens to tickets, as far as its owner may see it. Immutable.</summary>
/// <param name="Id">Its key, unique in the tenant: <c>erp-sync</c>.</param>
/// <param name="Url">Where it is told, as it was written.</param>
/// <param name="Owner">Whoever saved it last (user id): what he may not see is not sent.</param>
public sealed record Webhook(string Id, string Url, string Owner)
{
    /// <summary>What people call it; blank for nothing.</summary>
    public string Description { get; init; } = "";

    /// <summary>Of which events it is told: some of <see cref="WebhookEvents.All"/>.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>The key of the project whose tickets it is told of; null for all.</summary>
    public string? Project { get; init; }

    /// <summary>A query that a ticket meets after the event, by its owner's eyes; null for every ticket.</summary>
    public string? Query { get; init; }

    /// <summary>Whether anything is sent.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>Why the help desk switched it off by itself; null when it did not.</summary>
    public WebhookOffReason? WhyOff { get; init; }

    /// <summary>When the help desk switched it off by itself, in UTC.</summary>
    public DateTimeOffset? OffAt { get; init; }

    /// <summary>Since when nothing has got through, in UTC; null when the last delivery did.</summary>
    public DateTimeOffset? FailingSince { get; init; }
}
