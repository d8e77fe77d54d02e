using Ticketing.Access;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;
using Ticketing.Webhooks.Storing;

namespace Ticketing.Webhooks.Sending;

/// <summary>Tells the owner of a webhook that the help desk switched it off, wherever he looks for what he is told.</summary>
internal sealed class WebhookNotices(NoticePlanner planner, WebhookRights rights, WebhookStore store) : INoticeSource
{
    // User ids that are no person's have a colon, as those of chat rooms do.
    private const string Prefix = "webhook:";

    private static readonly LocalizedText LinkText = new("Open the webhook") { ["fr"] = "Ouvrir le webhook" };

    private static readonly LocalizedText IsOnAgain = new("It has been switched on again since.") { ["fr"] = "Il a été réactivé depuis." };

    private static readonly LocalizedText IsGone = new(
        "Its receiver answered that it is gone (410). Nothing is sent to it any more until somebody switches it on again.")
    {
        ["fr"] = "Son destinataire a répondu qu’il n’existe plus (410). Plus rien ne lui est envoyé tant que personne ne le réactive.",
    };

    private static readonly LocalizedText Failed = new(
        "Nothing has got through to it for days. Nothing is sent to it any more until somebody switches it on again; what failed meanwhile "
        + "can be sent again from its page.")
    {
        ["fr"] = "Plus rien ne lui parvient depuis des jours. Plus rien ne lui est envoyé tant que personne ne le réactive\u202f; ce qui a "
            + "échoué entre-temps peut être renvoyé depuis sa page.",
    };

    public NotificationKind Kind { get; } = new("webhookOff");

    /// <summary>For the commit that switches it off.</summary>
    public Task<PlannedNotice> PlanAsync(string tenant, StoredWebhook off, DateTimeOffset at, CancellationToken cancellationToken) =>
        planner.PlanAsync(
            tenant, off.Webhook.Owner, Kind, Prefix + off.Webhook.Id, $"{off.Webhook.Id}/{at.UtcTicks}", at, cancellationToken);

    public async Task<NoticeText?> FindAsync(NotificationEntry entry, Caller reader, CancellationToken cancellationToken)
    {
        var id = entry.By[Prefix.Length..];
        if (await store.FindAsync(reader.Tenant, id, cancellationToken) is not var (stored, _)
            || !await rights.MayAsync(reader, stored.Webhook.Project, cancellationToken))
            return null;
        var title = new LocalizedText($"The webhook “{id}” was switched off")
        {
            ["fr"] = $"Le webhook « {id} » a été désactivé",
        };
        var text = stored.Webhook switch
        {
            { IsOn: true } => IsOnAgain,
            { WhyOff: WebhookOffReason.Gone } => IsGone,
            _ => Failed,
        };
        return new(title, text, $"/admin/webhooks/{Uri.EscapeDataString(id)}", LinkText);
    }
}
