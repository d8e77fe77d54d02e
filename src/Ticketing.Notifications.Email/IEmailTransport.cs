using MimeKit;
using Ticketing.Dispatch;

namespace Ticketing.Notifications.Email;

/// <summary>
/// Takes mails where they go: over SMTP, into a folder, or to a provider's API. A host's own is added by <c>UseEmailTransport</c>.
/// Implementations are thread-safe.
/// </summary>
public interface IEmailTransport
{
    /// <summary>
    /// Sends a mail. It may come more than once, with the same <c>Message-ID</c> each time: the host may have ended before it was stored
    /// that it was sent.
    /// </summary>
    /// <param name="message">The mail, with one recipient; its bodies are in seven bits already.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>
    /// <see cref="Delivery.Rejected"/> where this recipient or this mail was refused for good, <see cref="Delivery.Again"/> for all that
    /// can pass. What this throws is a failed attempt.
    /// </returns>
    Task<Delivery> SendAsync(MimeMessage message, CancellationToken cancellationToken);
}
