using Microsoft.Extensions.Options;
using MimeKit;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email.Replies;
using Ticketing.Notifications.Email.Templates;
using Ticketing.Texts;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Email.Messages;

/// <summary>Makes the mail of a notification or a digest. Thread-safe.</summary>
internal sealed class MailComposer(MailTexts texts, ReplyTokens replies, IOptions<EmailOptions> options, TimeProvider time)
{
    // A header's line has 998 characters at most, and an address in it cannot be broken.
    private const int MostAddress = 900;

    private readonly MessageFrame frame = new(options.Value);

    public async Task<MimeMessage> ComposeAsync(Notification notification, MailboxAddress to, CancellationToken cancellationToken)
    {
        var written = await texts.WriteAsync(notification, cancellationToken);
        var thread = MessageIds.OfThread(notification, frame.Domain);
        var message = frame.Make(
            to, MailSubject.Of(notification), MessageIds.Of(notification, frame.Domain), time.GetUtcNow(), written);
        message.InReplyTo = thread;
        message.References.Add(thread);
        if (replies.AddressOf(notification.To.Tenant, notification.Ticket.Id, notification.To.Id) is { } reply)
            message.ReplyTo.Add(new MailboxAddress(options.Value.FromName, reply));
        AddUnsubscribe(message, notification.Links.Unsubscribe);
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    /// <summary>That of a digest: it is about several tickets, so it belongs to the thread of none.</summary>
    public async Task<MimeMessage> ComposeAsync(NotificationDigest digest, MailboxAddress to)
    {
        var written = await texts.WriteAsync(digest);
        var message = frame.Make(
            to, HeaderText.Of(written.Heading, TicketLimits.Title), MessageIds.Of(digest, frame.Domain), time.GetUtcNow(), written);
        AddUnsubscribe(message, digest.Links.Unsubscribe);
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    private static void AddUnsubscribe(MimeMessage message, Uri? link)
    {
        if (link is null || PlainText.Link(link) is not { Length: <= MostAddress } address)
            return;
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{address}>");
        // RFC 8058 knows one click over https alone.
        if (link.Scheme == Uri.UriSchemeHttps)
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
}
