using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Ticketing.Notifications.Email.Smtp;

/// <summary>A connection to the server, signed in. It serves one mail at a time.</summary>
internal sealed class SmtpConnection : IDisposable
{
    private readonly SmtpClient client = new();

    /// <summary>Whether it can be used again.</summary>
    public bool IsOpen => client.IsConnected;

    /// <summary>Since when nobody uses it, as the clock counts.</summary>
    public long IdleSince { get; set; }

    public async Task OpenAsync(EmailOptions options, CancellationToken cancellationToken)
    {
        client.Timeout = (int)options.Timeout.TotalMilliseconds;
        var socket = await ConnectAsync(options, cancellationToken);
        await client.ConnectAsync(socket, options.Host!, options.Port, SecurityOf(options.Security), cancellationToken);
        if (!string.IsNullOrEmpty(options.User))
            await client.AuthenticateAsync(options.User, options.Password!, cancellationToken);
    }

    public Task SendAsync(MimeMessage message, CancellationToken cancellationToken) => client.SendAsync(message, cancellationToken);

    /// <summary>Takes leave of the server, as servers like it.</summary>
    public Task CloseAsync(CancellationToken cancellationToken) => client.DisconnectAsync(quit: true, cancellationToken);

    public void Dispose() => client.Dispose();

    // Without NoDelay the end of each mail waits for the server to acknowledge what came before, which takes it forty milliseconds.
    private static async Task<Socket> ConnectAsync(EmailOptions options, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(options.Host!, options.Port, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static SecureSocketOptions SecurityOf(EmailSecurity security) => security switch
    {
        EmailSecurity.None => SecureSocketOptions.None,
        EmailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}
