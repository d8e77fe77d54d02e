using System.Text.RegularExpressions;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MimeKit;
using Ticketing.Dispatch;
using Ticketing.Notifications.Email;

namespace Ticketing.SampleHost.Tests.Accounts;

/// <summary>Takes the mails that a host sends, in the place of a server.</summary>
internal sealed partial class AccountMailbox : IEmailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<Letter> arriving = Channel.CreateUnbounded<Letter>();
    private readonly List<Letter> read = [];

    public void Register(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<IEmailTransport>(this));

    /// <summary>One to an address with that subject, waited for.</summary>
    public async Task<Letter> WaitAsync(string to, string subject)
    {
        using var patience = new CancellationTokenSource(Patience);
        Letter? letter;
        while ((letter = read.FirstOrDefault(one => one.To == to && one.Subject == subject)) is null)
            read.Add(await arriving.Reader.ReadAsync(patience.Token));
        return letter;
    }

    public Task<Delivery> SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        arriving.Writer.TryWrite(new(message.To.Mailboxes.Single().Address, message.Subject!, message.TextBody!, message.HtmlBody!));
        return Task.FromResult(Delivery.Delivered);
    }

    /// <summary>A mail, and the path of the one link in it.</summary>
    internal sealed partial record Letter(string To, string Subject, string Text, string Html)
    {
        public Uri Link => new(Address().Match(Text).Value);

        [GeneratedRegex(@"https?://\S+")]
        private static partial Regex Address();
    }
}
