using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Ticketing.Testing;

/// <summary>A real server for SMTP that does what a test says: takes mails, refuses them, says nothing any more, or dies.</summary>
internal sealed class MailServer : MessageStore, IMailboxFilter, IUserAuthenticator, IAsyncDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentDictionary<Guid, ISessionContext> open = new();
    private readonly Task running;
    private int sessions;
    private int atOnce;
    private bool hasEnded;

    /// <summary>Begins it.</summary>
    /// <param name="needsPassword">Whether it takes mails only from who signs in.</param>
    /// <param name="certificate">Its certificate; without one it encrypts nothing.</param>
    /// <param name="port">Where it listens; by default where nobody does. One that died is replaced at its port.</param>
    public MailServer(bool needsPassword = false, X509Certificate2? certificate = null, int? port = null)
    {
        Port = port ?? FreePort();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((IMessageStore)this);
        services.Add((IMailboxFilter)this);
        services.Add((IUserAuthenticator)this);
        var server = new SmtpServer.SmtpServer(
            new SmtpServerOptionsBuilder()
                .ServerName("mail.example")
                .Endpoint(e => AddCertificate(e, certificate)
                    .Endpoint(new(IPAddress.Loopback, Port)).AuthenticationRequired(needsPassword).AllowUnsecureAuthentication())
                .Build(),
            services);
        server.SessionCreated += (_, e) =>
        {
            Interlocked.Increment(ref sessions);
            open[e.Context.SessionId] = e.Context;
        };
        server.SessionCompleted += (_, e) => open.TryRemove(e.Context.SessionId, out var _);
        running = server.StartAsync(end.Token);
    }

    public int Port { get; }

    /// <summary>How many connections there were so far.</summary>
    public int Sessions => sessions;

    public int MostAtOnce { get; private set; }

    public ConcurrentQueue<MimeMessage> Taken { get; } = new();

    /// <summary>What it says to a recipient; null to take him.</summary>
    public Func<string, SmtpResponse?> OnRecipient { get; set; } = _ => null;

    /// <summary>What it does with a mail before it takes it.</summary>
    public Func<ISessionContext, CancellationToken, Task<SmtpResponse>> OnMail { get; set; } = (_, _) => Task.FromResult(SmtpResponse.Ok);

    /// <summary>Hangs up on all who are connected.</summary>
    public void HangUp()
    {
        foreach (var session in open.Values)
            session.Pipe.Dispose();
    }

    public override async Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref atOnce));
        try
        {
            var answer = await OnMail(context, cancellationToken);
            if (answer.ReplyCode == SmtpReplyCode.Ok)
                Taken.Enqueue(await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken));
            return answer;
        }
        finally
        {
            Interlocked.Decrement(ref atOnce);
        }
    }

    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
        OnRecipient($"{to.User}@{to.Host}") is { } refusal ? throw new SmtpResponseException(refusal) : Task.FromResult(true);

    public Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken) =>
        Task.FromResult((user, password) == ("help", "secret"));

    public async ValueTask DisposeAsync()
    {
        if (hasEnded)
            return;
        hasEnded = true;
        await end.CancelAsync();
        await running;
        end.Dispose();
    }

    private static EndpointDefinitionBuilder AddCertificate(EndpointDefinitionBuilder endpoint, X509Certificate2? certificate) =>
        certificate is null ? endpoint : endpoint.Certificate(certificate);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
