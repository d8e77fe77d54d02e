using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Notifications.Email.Tests;

public sealed class EmailNotifierTests
{
    private static readonly NotifiedPerson Ben = Samples.Reader("en-GB");

    [Fact]
    public async Task A_channel_has_a_name_in_the_readers_language()
    {
        await using var services = Mails.Services(o => o.Connections = 7);
        var notifier = services.GetRequiredService<INotifier>();

        Assert.Equal(("email", 14), (notifier.Channel, notifier.Concurrency));
        Assert.Equal("E-mail", notifier.Name.In(CultureInfo.GetCultureInfo("fr-CA")));
    }

    [Theory]
    [InlineData(null, true, WithheldBecause.NoAddress)]
    [InlineData("nobody", true, WithheldBecause.NoAddress)]
    [InlineData("ben@example.org", false, WithheldBecause.Unconfirmed)]
    [InlineData("ben@example.org", true, null)]
    public async Task Mail_goes_to_an_address_that_is_confirmed(string? address, bool isTrusted, string? why)
    {
        await using var services = Mails.Services(o => o.TrustDirectoryAddresses = isTrusted);

        Assert.Equal(
            why, await services.GetRequiredService<INotifier>().WhyNotAsync(Ben with { Email = address }, CancellationToken.None));
    }

    [Fact]
    public async Task The_host_may_know_better_than_the_directory()
    {
        await using var services = Mails.Services(o => o.TrustDirectoryAddresses = true, t => t.UseEmailConfirmations<BenAlone>());
        var notifier = services.GetRequiredService<INotifier>();

        Assert.Null(await notifier.WhyNotAsync(Ben, CancellationToken.None));
        Assert.Equal(WithheldBecause.Unconfirmed, await notifier.WhyNotAsync(Ben with { Id = "ann" }, CancellationToken.None));
    }

    [Fact]
    public async Task An_address_that_is_none_by_now_is_not_tried_again()
    {
        await using var services = Mails.Services();

        var delivery = await services.GetRequiredService<INotifier>().NotifyAsync(
            Samples.OfKind("changed", "en-GB") with { To = Ben with { Email = "a, b" } }, CancellationToken.None);

        Assert.Equal(DeliveryResult.Rejected, delivery.Result);
    }

    [Fact]
    public async Task A_notification_goes_to_the_transport_as_a_mail()
    {
        var post = new Post();
        await using var services = Mails.Services(more: t => t.Services.AddSingleton<IEmailTransport>(post));

        var delivery = await services.GetRequiredService<INotifier>().NotifyAsync(
            Samples.OfKind("changed", "en-GB"), CancellationToken.None);

        Assert.Equal(("ben@example.org", "Not today."), (post.To, delivery.Reason));
    }

    [Fact]
    public async Task A_notice_goes_as_a_mail_in_its_readers_language_with_a_link_to_its_page()
    {
        var post = new Post();
        await using var services = Mails.Services(more: t => t.Services.AddSingleton<IEmailTransport>(post));

        var delivery = await ((INoticeNotifier)services.GetRequiredService<INotifier>()).NotifyAsync(
            new Notice
            {
                Id = "notice/webhookOff/erp/1/email/x",
                To = Samples.Reader("fr-FR"),
                Kind = new("webhookOff"),
                Text = new(
                    new("It is off") { ["fr"] = "Il est désactivé" }, new("Look.") { ["fr"] = "Regardez." }, "/admin/webhooks/erp",
                    new("Open") { ["fr"] = "Ouvrir" }),
                Link = new("https://help.example.com/tickets/admin/webhooks/erp"),
            },
            CancellationToken.None);

        Assert.Equal(("ben@example.org", "Il est désactivé", "Not today."), (post.To, post.Subject, delivery.Reason));
        Assert.Contains("https://help.example.com/tickets/admin/webhooks/erp", post.Text, StringComparison.Ordinal);
        Assert.Contains("Regardez.", post.Text, StringComparison.Ordinal);
    }

    private sealed class BenAlone : IEmailConfirmations
    {
        public ValueTask<bool> IsConfirmedAsync(NotifiedPerson person, CancellationToken cancellationToken) => new(person.Id == "ben");
    }

    private sealed class Post : IEmailTransport
    {
        public string? To { get; private set; }

        public string? Subject { get; private set; }

        public string? Text { get; private set; }

        public Task<Delivery> SendAsync(MimeMessage message, CancellationToken cancellationToken)
        {
            (To, Subject, Text) = (message.To.Mailboxes.Single().Address, message.Subject, message.TextBody);
            return Task.FromResult(Delivery.Again("Not today."));
        }
    }
}
