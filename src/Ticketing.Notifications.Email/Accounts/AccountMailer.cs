using Ticketing.Dispatch;
using Ticketing.Notifications.Email.Messages;

namespace Ticketing.Notifications.Email.Accounts;

/// <summary>
/// Sends mails about accounts, by the transport and in the look of all others. It asks neither for preferences nor whether the address is
/// confirmed: what is of tickets goes by notifications. Call it where it is repeated until it worked, such as an
/// <see cref="IOutboxHandler"/>. Thread-safe.
/// </summary>
public sealed class AccountMailer
{
    private readonly AccountMailComposer composer;
    private readonly IEmailTransport transport;

    internal AccountMailer(AccountMailComposer composer, IEmailTransport transport)
    {
        this.composer = composer;
        this.transport = transport;
    }

    /// <summary>Sends a mail.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What became of it, as an <see cref="IOutboxHandler"/> answers it; rejected where the address is none.</returns>
    /// <exception cref="ArgumentException">A text is missing or too long, or the link is none for a mail.</exception>
    public async Task<Delivery> SendAsync(AccountMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        if (AccountMailComposer.FaultOf(mail) is { } fault)
            throw new ArgumentException(fault, nameof(mail));
        if (Addresses.Find("", mail.To) is not { } to)
            return Delivery.Rejected("There is no mail address, or it is none.");
        using var message = await composer.ComposeAsync(mail, to);
        return await transport.SendAsync(message, cancellationToken);
    }
}
