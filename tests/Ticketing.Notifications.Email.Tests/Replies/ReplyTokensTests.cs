using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ticketing.Notifications.Email.Replies;

namespace Ticketing.Notifications.Email.Tests.Replies;

public sealed class ReplyTokensTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("ben", 123)]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301", 4_294_967_296)]
    [InlineData("3F2504E0-4F89-11D3-9A0C-0305E82C3301", 1)]
    [InlineData("auth0|5f7c8ec7c33c6c004bbafe82", 281_474_976_710_655)]
    [InlineData("日本語の利用者", 7)]
    public void A_reply_address_says_ticket_and_reader_and_fits_before_the_at(string user, long ticket)
    {
        using var services = Services();
        var replies = services.GetRequiredService<ReplyTokens>();

        var address = replies.AddressOf("default", new(ticket), user)!;

        Assert.True(address.IndexOf('@', StringComparison.Ordinal) <= 64, address);
        Assert.Equal(address.ToLowerInvariant(), address);
        foreach (var written in (string[])[address, address.ToUpperInvariant()])
        {
            Assert.True(replies.TryRead("default", written, out var read));
            Assert.Equal(ticket, read.Ticket.Value);
            Assert.True(read.IsOf(user));
            Assert.False(read.IsOf("somebody else"));
        }
    }

    [Fact]
    public void Whatever_was_changed_of_an_address_makes_it_none()
    {
        using var services = Services();
        var replies = services.GetRequiredService<ReplyTokens>();
        var address = replies.AddressOf("default", new(123), "ben")!;
        var end = address.IndexOf('@', StringComparison.Ordinal);

        for (var at = "reply+".Length; at < end; at++)
        {
            foreach (var letter in "ab7")
            {
                if (address[at] != letter)
                    Assert.False(replies.TryRead("default", address[..at] + letter + address[(at + 1)..], out _), $"{letter} at {at}");
            }
        }

        Assert.False(replies.TryRead("other", address, out _));
        Assert.False(replies.TryRead("default", address.Replace("example", "evil", StringComparison.Ordinal), out _));
        foreach (var none in (string[])["", "@", "reply+@help.example", "reply+a@help.example", "reply+ß@help.example", new('a', 5000)])
            Assert.False(replies.TryRead("default", none, out _));
    }

    [Fact]
    public void An_address_with_another_key_is_none_and_one_holds_for_half_a_year()
    {
        using var services = Services();
        using var others = Services(o => o.ReplyKey = "another key of thirty-two letters");
        var replies = services.GetRequiredService<ReplyTokens>();
        var address = replies.AddressOf("default", new(123), "ben")!;

        Assert.False(others.GetRequiredService<ReplyTokens>().TryRead("default", address, out _));
        services.Clock().Advance(TimeSpan.FromDays(180));
        Assert.True(replies.TryRead("default", address, out _));
        services.Clock().Advance(TimeSpan.FromDays(6));
        Assert.False(replies.TryRead("default", address, out _));
    }

    [Fact]
    public async Task A_mail_asks_for_answers_there()
    {
        var mail = await Mails.ReadAsync(Samples.OfKind("commented", "en-GB"), Set);

        var address = Assert.Single(mail.ReplyTo.Mailboxes).Address;
        using var services = Services();
        Assert.True(services.GetRequiredService<ReplyTokens>().TryRead("default", address, out var read));
        Assert.Equal((123, "ben"), (read.Ticket.Value, read.User));
    }

    [Fact]
    public async Task Without_the_option_answers_go_to_the_sender() =>
        Assert.Empty((await Mails.ReadAsync(Samples.OfKind("commented", "en-GB"))).ReplyTo);

    [Theory]
    [InlineData("help@help.example", Key, "ReplyTo is")]
    [InlineData("{token}@help.example, evil@example.com", Key, "ReplyTo is")]
    [InlineData("a-long-word+{token}@help.example", Key, "ReplyTo is")]
    [InlineData("reply@{token}.example", Key, "ReplyTo is")]
    [InlineData("reply+{token}@help.example", null, "ReplyKey is")]
    [InlineData("reply+{token}@help.example", "short", "ReplyKey is")]
    public void An_address_that_cannot_be_replied_to_stops_the_host(string replyTo, string? key, string fault)
    {
        using var services = Services(o => (o.ReplyTo, o.ReplyKey) = (replyTo, key));

        var stopped = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<EmailOptions>>().Value);

        Assert.StartsWith($"Ticketing:Email:{fault}", stopped.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(Action<EmailOptions>? configure = null) => Mails.Services(o =>
    {
        Set(o);
        configure?.Invoke(o);
    });

    private static void Set(EmailOptions options) => (options.ReplyTo, options.ReplyKey) = ("reply+{token}@help.example", Key);
}
