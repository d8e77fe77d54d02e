using System.Globalization;
using System.Net;
using System.Numerics;

namespace Ticketing.Training.Pseudonyms;

/// <summary>What stands there instead looks alike and is nobody's.</summary>
public sealed class ReplacementTests
{
    private static readonly Pseudonymiser Desk = new("a key", [], []);

    [Theory]
    [InlineData("01 23 45 67 89", "^01 99 00 \\d\\d \\d\\d$")]
    [InlineData("06.12.34.56.78", "^06\\.39\\.98\\.\\d\\d\\.\\d\\d$")]
    [InlineData("+33 1 23 45 67 89", "^\\+33 1 99 00 \\d\\d \\d\\d$")]
    [InlineData("+44 20 7123 4567", "^\\+44 20 7946 0\\d\\d\\d$")]
    [InlineData("(212) 867-5309", "^\\(2\\d\\d\\) 555-01\\d\\d$")]
    [InlineData("+1 (212) 867-5309", "^\\+1 \\(2\\d\\d\\) 555-01\\d\\d$")]
    [InlineData("867-5309", "^555-01\\d\\d$")]
    public void A_number_to_call_is_kept_for_fiction(string phone, string form) => Assert.Matches(form, One(phone, MarkKind.Phone));

    [Theory]
    [InlineData("12 rue de la Paix, 75002 Paris", "^\\d+ rue de l'Exemple$")]
    [InlineData("221b Baker Street", "^\\d+ Example Street$")]
    public void An_address_is_an_example(string address, string form) => Assert.Matches(form, One(address, MarkKind.PostalAddress));

    [Theory]
    [InlineData("10.1.2.3", "192.0.2. 198.51.100. 203.0.113.")]
    [InlineData("2a01:e0a:1:2::3", "2001:db8:")]
    public void An_address_of_the_net_is_kept_for_documentation(string address, string ranges)
    {
        var replacement = One(address, MarkKind.IpAddress);

        Assert.Contains(ranges.Split(' '), range => replacement.StartsWith(range, StringComparison.Ordinal));
        Assert.True(IPAddress.TryParse(replacement, out _));
    }

    [Theory]
    [InlineData("https://shop.acme.com:8443/orders/4711/lines?user=marta&key=5#top",
        "^https://[a-z]+\\d\\d\\.[a-z]+\\.example\\.com:8443/orders/\\d{4}/lines\\?user=&key=#top$")]
    [InlineData("ftp://marta:secret@files.acme.com/in", "^ftp://[a-z]+\\d\\d\\.[a-z]+\\.example\\.com/in$")]
    public void A_web_address_keeps_its_shape(string url, string form) => Assert.Matches(form, One(url, MarkKind.Url));

    [Fact]
    public void Hosts_of_one_domain_stay_together()
    {
        var marks = Desk.Replace(["portal.acme.com and support@acme.com and http://api.acme.com/ and acme.com"])[0].Marks;

        var domain = marks[3].Replacement;
        Assert.Equal([$"portal.{domain}", $"support@{domain}", $"http://api.{domain}/", domain], marks.Select(mark => mark.Replacement));
        Assert.EndsWith(".example.com", domain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("371449635398431")]
    [InlineData("5555555555554444")]
    public void A_card_is_not_valid(string card)
    {
        var replacement = One(card, MarkKind.Card);

        Assert.Equal(card.Select(char.IsAsciiDigit), replacement.Select(char.IsAsciiDigit));
        var sum = replacement.Where(char.IsAsciiDigit).Reverse().Select((digit, index) => (digit - '0') * (1 + (index % 2))).Sum(value =>
            value > 9 ? value - 9 : value);
        Assert.NotEqual(0, sum % 10);
    }

    [Theory]
    [InlineData("DE89 3704 0044 0532 0130 00")]
    [InlineData("FR1420041010050500013M02606")]
    public void An_account_is_not_valid(string iban)
    {
        var replacement = One(iban, MarkKind.Account).Replace(" ", "", StringComparison.Ordinal);

        var spelt = string.Concat((replacement[4..] + replacement[..4]).Select(one =>
            char.IsAsciiDigit(one) ? $"{one}" : $"{char.ToUpperInvariant(one) - 'A' + 10}"));
        Assert.NotEqual(1, (int)(BigInteger.Parse(spelt, CultureInfo.InvariantCulture) % 97));
        Assert.Equal(iban[..2], replacement[..2]);
    }

    [Theory]
    [InlineData("AC:DE:48:00:11:22", "^00:00:5E:00:53:[0-9A-F]{2}$")]
    [InlineData("ac-de-48-00-11-22", "^00-00-5e-00-53-[0-9a-f]{2}$")]
    public void A_card_of_the_net_is_kept_for_documentation(string address, string form) =>
        Assert.Matches(form, One(address, MarkKind.MacAddress));

    [Fact]
    public void What_is_written_in_two_ways_is_one_thing()
    {
        var marks = Desk.Replace(["01 23 45 67 89 or 0123456789", "order PO-4711", "about PO-4711", "password: hunter22",
            "I typed hunter22 twice"]).SelectMany(text => text.Marks).ToList();

        Assert.Equal(marks[0].Replacement.Replace(" ", "", StringComparison.Ordinal), marks[1].Replacement);
        Assert.Equal(marks[2].Replacement, marks[3].Replacement);
        Assert.Equal(marks[4].Replacement, marks[5].Replacement);
        Assert.Equal(6, marks.Count);
    }

    [Fact]
    public void Another_key_invents_otherwise() =>
        Assert.NotEqual(
            Desk.Replace(["Dear Ottilie Zajac,"])[0].Replaced,
                new Pseudonymiser("another", [], []).Replace(["Dear Ottilie Zajac,"])[0].Replaced);

    private static string One(string text, MarkKind kind)
    {
        var mark = Assert.Single(Desk.Replace([$"Here: {text} is it"])[0].Marks);
        Assert.Equal((kind, text), (mark.Kind, mark.Original));
        return mark.Replacement;
    }
}
