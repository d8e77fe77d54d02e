using MimeKit;
using MimeKit.Text;
using Ticketing.Notifications.Email.Templates;

namespace Ticketing.Notifications.Email.Messages;

/// <summary>
/// What all our mails have in common. What people wrote gets into headers by MimeKit's typed properties alone, without control characters:
/// it cannot end a header, nor begin another one.
/// </summary>
internal sealed class MessageFrame(EmailOptions options)
{
    private readonly MailboxAddress from = Addresses.Find(options.FromName, options.From)!;

    /// <summary>The domain of message ids.</summary>
    public string Domain { get; } = MailboxAddress.EncodeAddrspec(options.From).Split('@')[^1];

    /// <summary>A mail that needs its further headers, and <see cref="MimeMessage.Prepare"/> then.</summary>
    public MimeMessage Make(MailboxAddress to, string subject, string id, DateTimeOffset at, WrittenMail written)
    {
        var message = new MimeMessage
        {
            MessageId = id,
            Date = at,
            Subject = subject,
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
        return message;
    }
}
