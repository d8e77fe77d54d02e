namespace Ticketing.Notifications.Email.Tests.Messages;

public sealed class DigestTests
{
    [Fact]
    public async Task A_digest_is_in_no_tickets_thread_and_can_be_ended_as_other_mails()
    {
        var digest = await Mails.ReadAsync(Samples.Digest("en-GB"));
        var again = await Mails.ReadAsync(Samples.Digest("en-GB", more: 5));
        var other = await Mails.ReadAsync(Samples.Digest("en-GB") with { Id = "digest/email/8" });

        Assert.Equal("7 notifications about 2 tickets", digest.Subject);
        Assert.Null(digest.InReplyTo);
        Assert.Empty(digest.References);
        Assert.Equal(digest.MessageId, again.MessageId);
        Assert.NotEqual(digest.MessageId, other.MessageId);
        Assert.Equal("auto-generated", digest.Headers["Auto-Submitted"]);
        Assert.Equal("<https://desk.example.org/unsubscribe/a-long-token>", digest.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", digest.Headers["List-Unsubscribe-Post"]);
    }

    [Fact]
    public async Task A_host_writes_digests_in_its_own_words()
    {
        var mail = await Mails.ReadAsync(
            Samples.Digest("fr-FR"),
            o => (o.Templates["digest.fr"], o.Templates["digest.text"]) = ("{{ count }} choses", "{{ heading }} !"));

        Assert.Equal("7 choses", mail.Subject);
        Assert.Equal("7 choses !", mail.TextBody!.Trim());
    }

    [Fact]
    public async Task The_longest_digest_with_the_longest_texts_ends()
    {
        var digest = Samples.Digest("en-GB");
        var item = digest.Items[0] with
        {
            Events = [.. Enumerable.Repeat(digest.Items[0].Events[0] with { Text = new string('x', 20_000) }, 100)],
        };
        var many = Enumerable.Range(1, 30).Select(at => item with { Ticket = item.Ticket with { Id = new(at) } });

        var mail = await Mails.ReadAsync(digest with { Items = [.. many] });

        Assert.True(mail.TextBody!.Length < 100_000, $"{mail.TextBody.Length} characters");
        Assert.Contains("#30 The printer is jammed", mail.TextBody, StringComparison.Ordinal);
    }
}
