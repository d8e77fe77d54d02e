using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email.Templates;
using Ticketing.Notifications.Email.Texts;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Email.Messages;

/// <summary>
/// Makes the mail of a notification or a digest. What people wrote gets into headers by MimeKit's typed properties alone, without control
/// characters: it cannot end a header, nor begin another one. Thread-safe.
/// </summary>
internal sealed class MailComposer(MailTexts texts, IOptions<EmailOptions> options, TimeProvider time)
{
    // A header's line has 998 characters at most, and an address in it cannot be broken.
    private const int MostAddress = 900;

    private readonly MailboxAddress from = Addresses.Find(options.Value.FromName, options.Value.From)!;

    private string Domain => MailboxAddress.EncodeAddrspec(options.Value.From).Split('@')[^1];

    public async Task<MimeMessage> ComposeAsync(Notification notification, MailboxAddress to)
    {
        var message = Compose(await texts.WriteAsync(notification), to, notification.Links.Unsubscribe);
        var thread = MessageIds.OfThread(notification, Domain);
        message.MessageId = MessageIds.Of(notification, Domain);
        message.InReplyTo = thread;
        message.References.Add(thread);
        message.Subject = $"[{notification.Ticket.Id}] {PlainText.Header(notification.Ticket.Title, TicketLimits.Title)}";
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    /// <summary>That of a digest: it is about several tickets, so it belongs to the thread of none.</summary>
    public async Task<MimeMessage> ComposeAsync(NotificationDigest digest, MailboxAddress to)
    {
        var written = await texts.WriteAsync(digest);
        var message = Compose(written, to, digest.Links.Unsubscribe);
        message.MessageId = MessageIds.Of(digest, Domain);
        message.Subject = PlainText.Header(written.Heading, TicketLimits.Title);
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    private MimeMessage Compose(WrittenMail written, MailboxAddress to, Uri? unsubscribe)
    {
        var message = new MimeMessage
        {
            Date = time.GetUtcNow(),
            Body = new MultipartAlternative
            {
                new TextPart(TextFormat.Plain) { Text = written.Text },
                new TextPart(TextFormat.Html) { Text = written.Html },
            },
        };
        message.From.Add(from);
        message.To.Add(to);
        // Programs that answer by themselves (out of office) are asked not to: there are two conventions.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        AddUnsubscribe(message, unsubscribe);
        return message;
    }

    private static void AddUnsubscribe(MimeMessage message, Uri? link)
    {
        if (link is null || WebLinks.Write(link) is not { Length: <= MostAddress } address)
            return;
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{address}>");
        // RFC 8058 knows one click over https alone.
        if (link.Scheme == Uri.UriSchemeHttps)
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
}
