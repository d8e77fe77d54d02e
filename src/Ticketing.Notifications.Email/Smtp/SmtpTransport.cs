using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;
using Ticketing.Dispatch;

namespace Ticketing.Notifications.Email.Smtp;

/// <summary>Sends mails to a server, over connections that it keeps for the next ones. Thread-safe.</summary>
internal sealed class SmtpTransport(IOptions<EmailOptions> options, TimeProvider time) : IEmailTransport, IAsyncDisposable
{
    private readonly SmtpConnections connections = new(options.Value, time);

    public async Task<Delivery> SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        await connections.EnterAsync(cancellationToken);
        try
        {
            using var limit = new CancellationTokenSource(options.Value.Timeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            return await SendWithinAsync(message, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Delivery.Again($"The mail server took longer than {options.Value.Timeout.TotalSeconds} s.");
        }
        finally
        {
            connections.Leave();
        }
    }

    public ValueTask DisposeAsync() => connections.DisposeAsync();

    private async Task<Delivery> SendWithinAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        // Servers hang up on connections that were kept, which shows at the next mail only. It may go twice that way, as all may.
        if (connections.TakeIdle() is { } kept && await TrySendAsync(kept, message, isKept: true, cancellationToken) is { } done)
            return done;
        SmtpConnection fresh;
        try
        {
            fresh = await connections.OpenAsync(cancellationToken);
        }
        catch (Exception fault) when (SmtpFaults.IsKnown(fault))
        {
            return SmtpFaults.OfConnection(fault);
        }

        return (await TrySendAsync(fresh, message, isKept: false, cancellationToken))!;
    }

    // Null where a kept connection turned out to be lost.
    private async Task<Delivery?> TrySendAsync(
        SmtpConnection connection, MimeMessage message, bool isKept, CancellationToken cancellationToken)
    {
        var isUsable = false;
        try
        {
            await connection.SendAsync(message, cancellationToken);
            isUsable = true;
            return Delivery.Delivered;
        }
        catch (Exception fault) when (SmtpFaults.IsKnown(fault))
        {
            // A refusal leaves the connection as it was; after all else, who knows.
            isUsable = fault is SmtpCommandException && !SmtpFaults.IsLost(fault);
            return isKept && SmtpFaults.IsLost(fault) ? null : SmtpFaults.OfMail(fault);
        }
        finally
        {
            if (isUsable)
                connections.Return(connection);
            else
                connection.Dispose();
        }
    }
}
