namespace Ticketing.Webhooks;

/// <summary>What somebody wants a webhook to be.</summary>
public sealed record WebhookDraft
{
    /// <summary>Where it is told: an https address.</summary>
    public required string Url { get; init; }

    /// <summary>Of which events: at least one of <see cref="WebhookEvents.All"/>.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>The key of the project whose tickets it is told of; null for all.</summary>
    public string? Project { get; init; }

    /// <summary>A query without words to search for and without an order; null for every ticket.</summary>
    public string? Query { get; init; }

    /// <summary>What people call it; at most 200 characters.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether anything is sent.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>Whether it gets another secret. The one it has goes on to sign beside the new one for a day.</summary>
    public bool RotatesSecret { get; init; }

    /// <summary>A webhook as it is, to be changed.</summary>
    public static WebhookDraft Of(Webhook webhook)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        return new()
        {
            Url = webhook.Url,
            Events = webhook.Events,
            Project = webhook.Project,
            Query = webhook.Query,
            Description = webhook.Description,
            IsOn = webhook.IsOn,
        };
    }
}
