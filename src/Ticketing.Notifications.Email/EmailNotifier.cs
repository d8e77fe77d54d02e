using Microsoft.Extensions.Options;
using MimeKit;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email.Accounts;
using Ticketing.Notifications.Email.Messages;

namespace Ticketing.Notifications.Email;

/// <summary>
/// Tells people by mail: makes a message of each notification, digest or notice and hands it to the transport. Thread-safe.
/// </summary>
internal sealed class EmailNotifier(
    MailComposer composer, AccountMailer mailer, IEmailTransport transport, IEmailConfirmations confirmations,
    IOptions<EmailOptions> options)
    : IDigestNotifier, INoticeNotifier
{
    public const string ChannelName = "email";

    public string Channel => ChannelName;

    public LocalizedText Name { get; } = new("Email") { ["fr"] = "E-mail" };

    // While what became of some is stored, others have their connections. More would wait for one, and have a minute in all.
    public int Concurrency => 2 * options.Value.Connections;

    public async ValueTask<string?> WhyNotAsync(NotifiedPerson person, CancellationToken cancellationToken) =>
        Addresses.Find(person.Name, person.Email) is null ? WithheldBecause.NoAddress
        : await confirmations.IsConfirmedAsync(person, cancellationToken) ? null
        : WithheldBecause.Unconfirmed;

    public Task<Delivery> NotifyAsync(Notification notification, CancellationToken cancellationToken) =>
        SendAsync(notification.To, to => composer.ComposeAsync(notification, to, cancellationToken), cancellationToken);

    public Task<Delivery> NotifyAsync(NotificationDigest digest, CancellationToken cancellationToken) =>
        SendAsync(digest.To, to => composer.ComposeAsync(digest, to), cancellationToken);

    // As what is about accounts: no choice ends it, so it has no link for that.
    public Task<Delivery> NotifyAsync(Notice notice, CancellationToken cancellationToken)
    {
        var culture = notice.To.Culture;
        return mailer.SendAsync(
            new()
            {
                Id = notice.Id,
                To = notice.To.Email ?? "",
                Language = culture,
                Subject = notice.Text.Title.In(culture),
                Paragraphs = [notice.Text.Text.In(culture)],
                Link = notice.Link,
                LinkText = notice.Text.LinkText.In(culture),
            },
            cancellationToken);
    }

    private async Task<Delivery> SendAsync(
        NotifiedPerson person, Func<MailboxAddress, Task<MimeMessage>> compose, CancellationToken cancellationToken)
    {
        if (Addresses.Find(person.Name, person.Email) is not { } to)
            return Delivery.Rejected("There is no mail address, or it is none.");
        using var message = await compose(to);
        return await transport.SendAsync(message, cancellationToken);
    }
}
