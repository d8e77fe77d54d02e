using System.Text;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Email.Tests.Messages;

public sealed class HeaderTests
{
    private static readonly Notifications.Delivering.Notification Sample = Samples.OfKind("commented", "en-GB");

    [Fact]
    public async Task A_mail_says_that_no_person_wrote_it_and_how_to_end_it()
    {
        var headers = Mails.HeadersOf(await Mails.RawAsync(Sample));

        Assert.Contains("From: Help desk <help@desk.example>", headers);
        Assert.Contains("To: Ben Ito <ben@example.org>", headers);
        Assert.Contains("Subject: [#123] The printer is jammed", headers);
        Assert.Contains("Date: Mon, 30 Nov 2026 12:00:00 +0000", headers);
        Assert.Contains("Auto-Submitted: auto-generated", headers);
        Assert.Contains("X-Auto-Response-Suppress: All", headers);
        Assert.Contains("List-Unsubscribe: <https://desk.example.org/unsubscribe/a-long-token>", headers);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", headers);
        Assert.DoesNotContain(headers, header => header.StartsWith("Reply-To:", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_notification_has_the_same_id_at_each_attempt_and_no_other_has_it()
    {
        var first = await Mails.ReadAsync(Sample);
        var again = await Mails.ReadAsync(Sample);
        var other = await Mails.ReadAsync(Sample with { Id = "it/1/3/ben/email" });
        var elsewhere = await Mails.ReadAsync(Sample with { To = Sample.To with { Tenant = "acme" } });

        Assert.Equal(first.MessageId, again.MessageId);
        Assert.EndsWith("@desk.example", first.MessageId, StringComparison.Ordinal);
        Assert.Equal(3, new[] { first.MessageId, other.MessageId, elsewhere.MessageId }.Distinct().Count());
    }

    [Fact]
    public async Task Mails_about_a_ticket_are_one_thread_for_each_reader()
    {
        var first = await Mails.ReadAsync(Sample);
        var next = await Mails.ReadAsync(Samples.OfKind("changed", "fr-FR") with { Id = "it/1/9/ben/email" });
        var anns = await Mails.ReadAsync(Sample with { To = Sample.To with { Id = "ann" } });
        var others = await Mails.ReadAsync(Sample with { Ticket = Sample.Ticket with { Id = new(124) } });

        Assert.Equal(first.InReplyTo, next.InReplyTo);
        Assert.Equal([first.InReplyTo!], next.References);
        Assert.Equal(first.Subject, next.Subject);
        Assert.NotEqual(first.InReplyTo, first.MessageId);
        Assert.NotEqual(first.InReplyTo, anns.InReplyTo);
        Assert.NotEqual(first.InReplyTo, others.InReplyTo);
    }

    [Theory]
    [InlineData(null, false, false)]
    [InlineData("http://localhost:5000/unsubscribe/x", true, false)]
    [InlineData("https://désk.example/unsubscribe/é", true, true)]
    public async Task One_click_is_offered_where_it_works(string? link, bool hasLink, bool isOneClick)
    {
        var mail = await Mails.ReadAsync(Sample with { Links = Sample.Links with { Unsubscribe = link is null ? null : new(link) } });

        Assert.Equal(hasLink, mail.Headers.Contains("List-Unsubscribe"));
        Assert.Equal(isOneClick, mail.Headers.Contains("List-Unsubscribe-Post"));
        Assert.All(mail.Headers, header => Assert.All(header.RawValue, b => Assert.InRange(b, 1, 127)));
    }

    [Fact]
    public async Task A_mail_has_two_forms_of_seven_bits_in_short_lines_whatever_was_written()
    {
        var text = $"é {new string('x', 5_000)} 漢字 😀\n{new string(' ', 19_000)}.";
        var raw = await Mails.RawAsync(Samples.Of(
            NotificationKind.Commented, NotificationReason.Watcher, "fr-FR", new string('é', 300), events:
            [(new CommentAdded(CommentVisibility.Public), text)]));
        using var bytes = new MemoryStream(raw);
        var mail = await MimeKit.MimeMessage.LoadAsync(bytes);

        Assert.All(raw, b => Assert.InRange(b, 1, 127));
        Assert.All(Encoding.ASCII.GetString(raw).Split('\n'), line => Assert.InRange(line.Length, 0, 998));
        var forms = Assert.IsType<MimeKit.MultipartAlternative>(mail.Body);
        Assert.Equal(["text/plain", "text/html"], forms.Select(part => part.ContentType.MimeType));
        Assert.All(forms, part => Assert.Equal("utf-8", part.ContentType.Charset));
        Assert.Contains("漢字 😀", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal($"[#123] {new string('é', 300)}", mail.Subject);
    }

    [Fact]
    public async Task A_sender_of_a_domain_in_another_script_has_ids_in_ASCII()
    {
        var mail = await Mails.ReadAsync(Sample, o => (o.From, o.FromName) = ("aide@bücher.example", "Aide é"));

        Assert.EndsWith("@xn--bcher-kva.example", mail.MessageId, StringComparison.Ordinal);
        Assert.Equal("Aide é", mail.From.Mailboxes.Single().Name);
    }
}
