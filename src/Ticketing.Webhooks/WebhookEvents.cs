using Ticketing.AspNetCore.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Webhooks;

/// <summary>Of what webhooks are told.</summary>
public static class WebhookEvents
{
    /// <summary>What is sent to try a webhook: nothing happened.</summary>
    public const string Test = "webhook.test";

    private const string Prefix = "ticket.";

    /// <summary>What a webhook may be told of, as messages and <see cref="Webhook.Events"/> call it.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "ticket.created", "ticket.commentAdded", "ticket.commentEdited", "ticket.commentDeleted", "ticket.transitioned",
        "ticket.assignmentChanged", "ticket.priorityChanged",
        "ticket.titleChanged", "ticket.descriptionChanged", "ticket.categoryChanged", "ticket.projectChanged", "ticket.dueDateChanged",
        "ticket.tagsChanged", "ticket.keysChanged", "ticket.fieldsChanged", "ticket.itemAdded", "ticket.itemChanged", "ticket.itemRemoved",
        "ticket.mergeUndone",
    ];

    /// <summary>
    /// What an event is called; null for one that nobody is told of: what was imported happened elsewhere, and who else is let in by a key
    /// concerns nobody.
    /// </summary>
    internal static string? TypeOf(RecordedEvent recorded) =>
        recorded is { Imported: true } or { Event: AccessKeysChanged or SourceReported } ? null : Prefix + EventData.Of(recorded).Type;
}
