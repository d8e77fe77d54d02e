using System.Text.Json;
using MimeKit;
using Ticketing.Notifications.Email.Messages;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Email.Tests.Messages;

/// <summary>What people call themselves and their tickets makes no headers, ends none, and reaches nobody else.</summary>
public sealed class InjectionTests
{
    private static readonly string[] Headers =
    [
        "From", "Date", "Subject", "Message-Id", "In-Reply-To", "To", "References", "Auto-Submitted", "X-Auto-Response-Suppress",
        "List-Unsubscribe", "List-Unsubscribe-Post", "MIME-Version", "Content-Type",
    ];

    private static readonly string[] Nasty =
    [
        "a\r\nBcc: all@example.org", "a\nBcc: all@example.org", "a\rBcc: all@example.org", "a\r\n\r\n<script>alert(1)</script>",
        "a\0b", "a\u2028Bcc: x@y.z", "a\u0085Bcc: x@y.z", "=?utf-8?q?=0D=0ABcc:_x@y.z?=", "\"><evil@example.org>, x", "a\u202Etxt.exe",
        "a, b <c@example.org>", "a;b:c@d", "\ud800", new string('<', 300), "\t", "", "[#1] Re: Fwd:", "{{ links }}{% raw %}",
    ];

    [Fact]
    public async Task Naughty_names_and_titles_stay_what_they_are()
    {
        await using var services = Mails.Services();
        var naughty = JsonSerializer.Deserialize<string[]>(
            await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "TestData", "blns.json")))!;
        Assert.True(naughty.Length > 400);

        foreach (var text in Nasty.Concat(naughty))
        {
            var sample = Samples.Of(
                NotificationKind.Commented, NotificationReason.Watcher, title: text, by: text,
                events: [(new CommentAdded(CommentVisibility.Public), text)]);
            using var composed = await Mails.ComposeAsync(services, sample with { To = sample.To with { Name = text } });
            using var bytes = new MemoryStream();
            await composed.WriteToAsync(bytes);
            bytes.Position = 0;
            var read = await MimeMessage.LoadAsync(bytes);

            Assert.Equal(
                Headers.Order(StringComparer.Ordinal), Mails.HeadersOf(bytes.ToArray()).Select(NameOf).Order(StringComparer.Ordinal));
            Assert.Equal(["ben@example.org"], read.GetRecipients().Select(one => one.Address));
            Assert.StartsWith("[#123]", read.Subject, StringComparison.Ordinal);
            Assert.DoesNotContain(read.Subject + read.To.Mailboxes.Single().Name, character => char.IsControl(character));
            Assert.Equal(2, Assert.IsType<MultipartAlternative>(read.Body).Count);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ben")]
    [InlineData("@example.org")]
    [InlineData("ben@")]
    [InlineData("ben@example.org, all@example.org")]
    [InlineData("Ben <ben@example.org>")]
    [InlineData("ben@example.org\r\nBcc: all@example.org")]
    [InlineData("ben@example.org\nRCPT TO:<all@example.org>")]
    [InlineData("<ben@example.org>")]
    [InlineData("ben(comment)@example.org")]
    [InlineData("\"ben all\"@example.org")]
    [InlineData("ben@all@example.org")]
    [InlineData("group: a@example.org;")]
    public void What_is_more_or_less_than_an_address_is_none(string? text) => Assert.Null(Addresses.Find("Ben", text));

    [Theory]
    [InlineData("ben@example.org")]
    [InlineData("ben+desk@sub.example.org")]
    [InlineData("o'ben@example.org")]
    [InlineData("ben@bücher.example")]
    [InlineData("bén@example.org")]
    public void An_address_is_taken_as_it_is(string text) => Assert.Equal(text, Addresses.Find("Ben", text)?.Address);

    private static string NameOf(string header) => header.Split(':')[0];
}
