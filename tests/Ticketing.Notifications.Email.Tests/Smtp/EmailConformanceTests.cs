using Microsoft.Extensions.DependencyInjection;
using SmtpServer.Protocol;
using Ticketing.Conformance.Notifiers;
using Ticketing.Notifications.Delivering;
using Ticketing.Testing;

namespace Ticketing.Notifications.Email.Tests.Smtp;

/// <summary>Mail does what any notifier must, over a real server.</summary>
public sealed class EmailConformanceTests : IAsyncLifetime
{
    private readonly MailServer server = new();
    private ServiceProvider services = null!;

    public static TheoryData<string> Cases => [.. NotifierConformance.Cases.Select(one => one.Name)];

    public ValueTask InitializeAsync()
    {
        services = Mails.Services(o =>
        {
            (o.Host, o.Port, o.Security, o.Connections) = ("127.0.0.1", server.Port, EmailSecurity.None, 3);
            o.TrustDirectoryAddresses = true;
        });
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await server.DisposeAsync();
    }

    [Theory, MemberData(nameof(Cases))]
    public Task Mail_does_what_a_notifier_must(string name) => NotifierConformance.Named(name).RunAsync(
        new()
        {
            Notifier = services.GetRequiredService<INotifier>(),
            ReadAsync = _ => Task.FromResult<IReadOnlyList<ReceivedMessage>>(
                [.. server.Taken.Select(mail => new ReceivedMessage($"{mail.Subject}\n{mail.TextBody}", mail.MessageId))]),
            Set = Set,
        },
        TestContext.Current.CancellationToken);

    private void Set(ReceiverMood mood) => server.OnMail = async (_, token) =>
    {
        if (mood == ReceiverMood.Hangs)
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
        return mood switch
        {
            ReceiverMood.Refuses => new((SmtpReplyCode)554, "no"),
            ReceiverMood.IsBusy => new((SmtpReplyCode)451, "not now"),
            _ => SmtpResponse.Ok,
        };
    };
}
