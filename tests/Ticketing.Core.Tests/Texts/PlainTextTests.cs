using Ticketing.Notifications.Delivering;
using Ticketing.Texts;

namespace Ticketing.Tests.Texts;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData(" a\r\n\tb\0c ", "a b c")]
    [InlineData("a\u202Eb\u200Fc\u2066d", "abcd")]
    [InlineData("\u00A0C’est\u00A0: «\u00A0prêt\u202F!\u00A0»", "C’est\u00A0: «\u00A0prêt\u202F!\u00A0»")]
    [InlineData("\U0001F469\u200D\U0001F527", "\U0001F469\u200D\U0001F527")]
    public void A_line_has_nothing_in_it_that_programs_obey(string typed, string line) => Assert.Equal(line, PlainText.Line(typed, 100));

    [Fact]
    public void Nothing_is_half_a_character()
    {
        Assert.Equal("\uFFFDa", PlainText.Line("\ud800a", 10));
        Assert.Equal("012345678…", PlainText.Line("0123456789abc", 10));
        Assert.Equal("01234567…", PlainText.Line("01234567\U0001F527bc", 10));
    }

    [Fact]
    public void Lines_stay_lines() => Assert.Equal("a\n\tb\n\nc", PlainText.Lines("\r\na\r\n\tb\u202E\0\r\rc\n"));

    [Fact]
    public void Links_of_messages_are_in_ASCII()
    {
        var options = new NotificationOptions { PublicUrl = new("https://bücher.example:8443/hilfe/") };

        Assert.Equal("https://xn--bcher-kva.example:8443/hilfe/tickets/7", options.LinksTo(new(7)).Ticket.OriginalString);
        Assert.Equal("https://xn--bcher-kva.example:8443/hilfe/%C3%A9", options.At("é").OriginalString);
    }
}
