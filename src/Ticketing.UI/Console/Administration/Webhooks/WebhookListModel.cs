using Ticketing.Webhooks;

namespace Ticketing.UI.Console.Administration.Webhooks;

/// <summary>The webhooks that the reader looks after, and one to add.</summary>
/// <param name="Webhooks">They.</param>
/// <param name="Projects">The projects to choose from.</param>
public sealed record WebhookListModel(IReadOnlyList<Webhook> Webhooks, WebhookProjects Projects)
{
    /// <summary>The one to add; null shows no form.</summary>
    public WebhookForm? Adding { get; init; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }
}
