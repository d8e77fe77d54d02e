using Ticketing.UI.Console.Administration.Shared;
using Ticketing.Webhooks;

namespace Ticketing.UI.Console.Administration.Webhooks;

/// <summary>A webhook with what was sent to it.</summary>
/// <param name="Webhook">It, as it is stored.</param>
/// <param name="Owner">What its owner is called.</param>
/// <param name="Form">It, as the form has it.</param>
/// <param name="Projects">The projects to choose from.</param>
/// <param name="Deliveries">What was sent.</param>
public sealed record WebhookModel(
    Webhook Webhook, string Owner, WebhookForm Form, WebhookProjects Projects, Stretch<WebhookDelivery> Deliveries)
{
    /// <summary>Its secret, where it just got one; it is shown this once.</summary>
    public string? Secret { get; init; }

    /// <summary>What is wrong with the form.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }
}
