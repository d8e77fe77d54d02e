using Ticketing.Access;
using Ticketing.AspNetCore.Tickets;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Webhooks.Sending;

/// <summary>
/// Puts together what a webhook is told, as its owner may see it at this moment: between the planning and the sending his roles may have
/// been taken away, the ticket moved, a comment erased.
/// </summary>
internal sealed class PayloadComposer(WebhookRights rights, ITicketReader tickets, LinkSight links)
{
    /// <summary>Null when there is nothing that he may know any more.</summary>
    public async Task<ComposedPayload?> ComposeAsync(
        string tenant, Webhook webhook, WebhookMessage message, CancellationToken cancellationToken)
    {
        if (await rights.FindOwnerAsync(tenant, webhook, cancellationToken) is not { } owner)
            return null;
        if (message.Subject is not { } subject)
            return new(Write(message, new(null, null) { Webhook = webhook.Id }), HasInternals: false);
        var (visibility, id) = (Visibility.Of(owner), new TicketId(subject.Ticket));
        if (await tickets.FindWithDescriptionAsync(id, visibility, cancellationToken) is not { } ticket
            || (webhook.Project is { } project && project != ticket.Ticket.Project))
            return null;
        var readsInternal = visibility.ReadsInternal(ticket.Ticket);
        if (subject.IsInternal && !readsInternal)
            return null;
        // To who may not read internal events, those that he sees are numbered without them.
        var version = readsInternal ? subject.Version : subject.Version - subject.InternalsBefore;
        if (await tickets.HistoryAsync(id, version - 1, 1, visibility, cancellationToken) is not [{ } happened])
            return null;
        happened = (await links.ShowAsync([happened], visibility, cancellationToken))[0];
        // What he may not know of did not happen.
        if (happened.Event is KeysChanged { Added.Count: 0, Removed.Count: 0 })
            return null;
        var about = (await links.ShowSubjectsAsync([ticket.Ticket], visibility, cancellationToken))[ticket.Ticket.Id];
        var comment = happened.Event is CommentAdded or CommentEdited
            ? await tickets.FindTextAsync(id, happened.TextNumber(), visibility, cancellationToken)
            : null;
        var content = new WebhookPayload.Content(TicketDetails.From(ticket).With(about), HistoryItem.From(happened))
        {
            Comment = comment is null ? null : CommentItem.From(
                comment, happened.Event is CommentEdited ? new(comment.Number, happened.By, happened.At) : null),
        };
        return new(Write(message, content), readsInternal);
    }

    private static byte[] Write(WebhookMessage message, WebhookPayload.Content content) =>
        new WebhookPayload(message.Type, message.At, content).Write();
}
