using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using SmtpServer.Protocol;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email.Smtp;
using Ticketing.Testing;

namespace Ticketing.Notifications.Email.Tests.Smtp;

public sealed class SmtpTransportTests : IAsyncLifetime
{
    private readonly MailServer server = new();
    private ServiceProvider services = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        services = Services(server.Port);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_arrives_as_it_was_written()
    {
        var delivery = await SendAsync();

        Assert.Equal(DeliveryResult.Delivered, delivery.Result);
        var mail = Assert.Single(server.Taken);
        Assert.Equal("[#123] The printer is jammed", mail.Subject);
        Assert.Contains("Ann Lee replied", mail.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(550, DeliveryResult.Rejected)]
    [InlineData(553, DeliveryResult.Rejected)]
    [InlineData(450, DeliveryResult.Again)]
    [InlineData(452, DeliveryResult.Again)]
    public async Task What_the_server_says_of_the_recipient_counts(int code, DeliveryResult result)
    {
        server.OnRecipient = _ => new((SmtpReplyCode)code, "no such\tperson");

        var refused = await SendAsync();
        server.OnRecipient = _ => null;
        var next = await SendAsync();

        Assert.Equal(result, refused.Result);
        Assert.StartsWith($"The mail server answered {code}: no such person", refused.Reason, StringComparison.Ordinal);
        Assert.Equal((DeliveryResult.Delivered, 1), (next.Result, server.Sessions));
    }

    [Theory]
    [InlineData(554, DeliveryResult.Rejected)]
    [InlineData(552, DeliveryResult.Rejected)]
    [InlineData(451, DeliveryResult.Again)]
    public async Task What_the_server_says_of_the_mail_counts(int code, DeliveryResult result)
    {
        server.OnMail = (_, _) => Task.FromResult(new SmtpResponse((SmtpReplyCode)code, "no"));

        Assert.Equal(result, (await SendAsync()).Result);
    }

    [Fact]
    public async Task A_connection_serves_many_mails()
    {
        for (var i = 0; i < 20; i++)
            Assert.Equal(DeliveryResult.Delivered, (await SendAsync()).Result);

        Assert.Equal((20, 1), (server.Taken.Count, server.Sessions));
    }

    [Fact]
    public async Task There_are_no_more_connections_than_there_may_be()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => SendAsync()));

        Assert.All(all, delivery => Assert.Equal(DeliveryResult.Delivered, delivery.Result));
        Assert.Equal(60, server.Taken.Count);
        Assert.InRange(server.Sessions, 1, 3);
        Assert.InRange(server.MostAtOnce, 1, 3);
    }

    [Fact]
    public async Task A_connection_that_nobody_uses_is_closed_in_time()
    {
        await SendAsync();

        services.Clock().Advance(TimeSpan.FromMinutes(1));
        await SendAsync();

        Assert.Equal(2, server.Sessions);
    }

    [Fact]
    public async Task A_connection_that_the_server_ended_is_replaced()
    {
        await SendAsync();

        server.HangUp();
        var delivery = await SendAsync();

        Assert.Equal((DeliveryResult.Delivered, 2), (delivery.Result, server.Sessions));
    }

    [Fact]
    public async Task A_server_that_says_goodbye_to_a_kept_connection_gets_the_mail_on_another()
    {
        await SendAsync();
        var isFirst = true;
        server.OnRecipient = _ => isFirst && !(isFirst = false) ? new(SmtpReplyCode.ServiceUnavailable, "too many mails") : null;

        var delivery = await SendAsync();

        Assert.Equal((DeliveryResult.Delivered, 2), (delivery.Result, server.Sessions));
    }

    [Fact]
    public async Task A_server_that_dies_within_a_mail_gets_it_again_later()
    {
        server.OnMail = (session, _) =>
        {
            session.Pipe.Dispose();
            return Task.FromResult(SmtpResponse.Ok);
        };

        Assert.Equal(DeliveryResult.Again, (await SendAsync()).Result);
    }

    [Fact]
    public async Task A_server_that_is_away_gets_it_again_later()
    {
        await server.DisposeAsync();

        var delivery = await SendAsync();

        Assert.Equal(DeliveryResult.Again, delivery.Result);
        Assert.StartsWith("The mail server could not be used: ", delivery.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_waited_for_so_long_and_no_longer()
    {
        var arrived = new TaskCompletionSource();
        server.OnMail = async (_, token) =>
        {
            arrived.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return SmtpResponse.Ok;
        };

        var sending = SendAsync();
        await arrived.Task.WaitAsync(Token);
        services.Clock().Advance(TimeSpan.FromSeconds(30));
        var delivery = await sending;
        server.OnMail = (_, _) => Task.FromResult(SmtpResponse.Ok);
        var next = await SendAsync();

        Assert.Equal((DeliveryResult.Again, "The mail server took longer than 30 s."), (delivery.Result, delivery.Reason));
        Assert.Equal((DeliveryResult.Delivered, 2), (next.Result, server.Sessions));
    }

    [Fact]
    public async Task A_host_that_stops_waits_for_no_server()
    {
        using var stop = new CancellationTokenSource();
        server.OnMail = async (_, token) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return SmtpResponse.Ok;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(cancellationToken: stop.Token));
    }

    [Fact]
    public async Task A_server_that_does_not_encrypt_gets_no_mail_where_it_should()
    {
        await using var strict = Services(server.Port, o => o.Security = EmailSecurity.StartTls);

        var delivery = await SendAsync(strict);

        Assert.Equal((DeliveryResult.Again, 0), (delivery.Result, server.Taken.Count));
        Assert.Contains("STARTTLS", delivery.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_prove_who_it_is_gets_no_mail()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        await using var impostor = new MailServer(certificate: certificate);
        await using var strict = Services(impostor.Port, o => o.Security = EmailSecurity.StartTls);

        Assert.Equal((DeliveryResult.Again, 0), ((await SendAsync(strict)).Result, impostor.Taken.Count));
    }

    [Theory]
    [InlineData("secret", DeliveryResult.Delivered)]
    [InlineData("wrong-and-private", DeliveryResult.Again)]
    public async Task Who_signs_in_may_send_and_a_password_is_in_no_reason(string password, DeliveryResult result)
    {
        await using var guarded = new MailServer(needsPassword: true);
        await using var user = Services(guarded.Port, o => (o.User, o.Password) = ("help", password));

        var delivery = await SendAsync(user);

        Assert.Equal(result, delivery.Result);
        Assert.DoesNotContain(password, delivery.Reason ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_asks_for_a_password_is_the_hosts_matter_and_not_the_mails()
    {
        await using var guarded = new MailServer(needsPassword: true);
        await using var nobody = Services(guarded.Port);

        Assert.Equal(DeliveryResult.Again, (await SendAsync(nobody)).Result);
    }

    [Fact]
    public void An_address_that_the_server_cannot_write_is_refused_for_good() =>
        Assert.Equal(DeliveryResult.Rejected, SmtpFaults.OfMail(new NotSupportedException("SMTPUTF8 is missing.")).Result);

    private static ServiceProvider Services(int port, Action<EmailOptions>? configure = null) => Mails.Services(o =>
    {
        (o.Host, o.Port, o.Security, o.Connections) = ("127.0.0.1", port, EmailSecurity.None, 3);
        configure?.Invoke(o);
    });

    private Task<Delivery> SendAsync(ServiceProvider? from = null, CancellationToken? cancellationToken = null) =>
        (from ?? services).GetRequiredService<INotifier>().NotifyAsync(Samples.OfKind("commented", "en-GB"), cancellationToken ?? Token);
}
