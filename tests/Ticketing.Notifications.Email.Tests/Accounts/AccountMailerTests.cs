using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SmtpServer.Protocol;
using Ticketing.Dispatch;
using Ticketing.Notifications.Email.Accounts;
using Ticketing.Testing;

namespace Ticketing.Notifications.Email.Tests.Accounts;

public sealed class AccountMailerTests : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ticketing-mail-");
    private readonly ServiceProvider services;

    public AccountMailerTests() => services = Mails.Services(o => (o.Host, o.Folder) = (null, folder.FullName));

    public static TheoryData<string, Func<AccountMail, AccountMail>> Faults { get; } = new()
    {
        { "Subject", mail => mail with { Subject = " " } },
        { "Subject", mail => mail with { Subject = new('x', 201) } },
        { "Paragraphs", mail => mail with { Paragraphs = [] } },
        { "A paragraph", mail => mail with { Paragraphs = ["", "x"] } },
        { "Link", mail => mail with { Link = new("javascript:alert(1)") } },
        { "Link", mail => mail with { Link = new("/relative", UriKind.Relative) } },
        { "LinkText", mail => mail with { LinkText = null } },
    };

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_mail_about_an_account_is_of_plain_words_in_both_forms_and_the_same_each_time()
    {
        var mail = Sample() with { Paragraphs = ["<b>Your</b> password\r\nBcc: x@y", "Bye"], Subject = "Choose\r\nBcc: x@y =?utf-8?q?x?=" };

        await SendAsync(mail);
        await SendAsync(mail);

        using var read = await MimeMessage.LoadAsync(Assert.Single(folder.GetFiles()).FullName, TestContext.Current.CancellationToken);
        Assert.StartsWith("a.", read.MessageId, StringComparison.Ordinal);
        Assert.Equal("Choose Bcc: x@y = ?utf-8?q?x?=", read.Subject);
        Assert.Empty(read.Bcc);
        Assert.Contains("<b>Your</b> password Bcc: x@y", read.TextBody, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Your&lt;/b&gt; password", read.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("href=\"https://desk.example/new?code=a&amp;b=c\"", read.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("auto-generated", read.Headers[HeaderId.AutoSubmitted]);
        Assert.DoesNotContain(read.Headers, header => header.Id is HeaderId.ListUnsubscribe or HeaderId.ReplyTo);
    }

    [Theory]
    [InlineData("ann@example.com, ben@example.com")]
    [InlineData("ann@example.com\r\nBcc: x@example.com")]
    [InlineData("")]
    public async Task What_is_no_address_gets_nothing(string to)
    {
        var delivery = await SendAsync(Sample() with { To = to });

        Assert.Equal(DeliveryResult.Rejected, delivery.Result);
        Assert.Empty(folder.GetFiles());
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task A_mail_that_would_say_nothing_or_lead_nowhere_is_a_fault(string named, Func<AccountMail, AccountMail> spoil) =>
        Assert.StartsWith(
            named, (await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(spoil(Sample())))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_server_that_is_busy_gets_the_same_mail_again()
    {
        await using var server = new MailServer();
        await using var sending = Mails.Services(o =>
            (o.Host, o.Port, o.Security) = ("127.0.0.1", server.Port, EmailSecurity.None));
        var mailer = sending.GetRequiredService<AccountMailer>();
        server.OnRecipient = _ => new((SmtpReplyCode)450, "busy");

        var busy = await mailer.SendAsync(Sample(), TestContext.Current.CancellationToken);
        server.OnRecipient = _ => null;
        var taken = await mailer.SendAsync(Sample(), TestContext.Current.CancellationToken);
        await mailer.SendAsync(Sample(), TestContext.Current.CancellationToken);

        Assert.Equal((DeliveryResult.Again, DeliveryResult.Delivered), (busy.Result, taken.Result));
        Assert.Single(server.Taken.Select(mail => mail.MessageId).Distinct());
        Assert.All(server.Taken, mail => Assert.Equal("Choose a password", mail.Subject));
    }

    private static AccountMail Sample() => new()
    {
        Id = "account/1",
        To = "ann@example.com",
        Language = CultureInfo.GetCultureInfo("en"),
        Subject = "Choose a password",
        Paragraphs = ["Here."],
        Link = new("https://desk.example/new?code=a&b=c"),
        LinkText = "Choose",
    };

    private Task<Delivery> SendAsync(AccountMail mail) =>
        services.GetRequiredService<AccountMailer>().SendAsync(mail, TestContext.Current.CancellationToken);
}
