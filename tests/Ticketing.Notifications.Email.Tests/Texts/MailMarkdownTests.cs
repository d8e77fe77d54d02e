using AngleSharp.Html.Parser;
using Ticketing.Notifications.Email.Texts;

namespace Ticketing.Notifications.Email.Tests.Texts;

public sealed class MailMarkdownTests
{
    private static readonly string[] Elements =
    [
        "HTML", "HEAD", "BODY", "P", "H3", "H4", "H5", "H6", "UL", "OL", "LI", "BLOCKQUOTE", "PRE", "CODE", "EM", "STRONG", "DEL", "SUB",
        "SUP", "INS", "MARK", "BR", "HR", "A", "TABLE", "THEAD", "TBODY", "TR", "TH", "TD",
    ];

    private static readonly string[] Attributes = ["style", "href", "rel", "title", "start", "class", "type"];

    [Fact]
    public void Nothing_that_runs_or_loads_gets_into_a_mail()
    {
        var vectors = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "TestData", "script-vectors.txt")).ToList();
        Assert.NotEmpty(vectors);

        foreach (var vector in vectors)
        {
            foreach (var element in new HtmlParser().ParseDocument(MailMarkdown.Write(vector)).All)
            {
                Assert.Contains(element.TagName, Elements);
                Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Attributes));
                if (element.GetAttribute("href") is { } link)
                    Assert.Matches("^(https?:|mailto:)", link);
            }
        }
    }

    [Theory]
    [InlineData("[a](/tickets/1)", "<p style=\"margin:0 0 12px\">a</p>")]
    [InlineData("[**a**](javascript:x)", "<p style=\"margin:0 0 12px\"><strong>a</strong></p>")]
    [InlineData("<file:///etc/passwd>", "<p style=\"margin:0 0 12px\">file:///etc/passwd</p>")]
    public void Links_that_lead_nowhere_are_words(string text, string html) => Assert.Equal(html, MailMarkdown.Write(text).Trim());

    [Fact]
    public void A_picture_is_a_link_to_it()
    {
        var html = MailMarkdown.Write("![a cat](https://pixel.example/1.png)");

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://pixel.example/1.png\"", html, StringComparison.Ordinal);
        Assert.Contains(">a cat</a>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData(">")]
    [InlineData("[a](b")]
    [InlineData("*a ")]
    public void A_text_that_would_take_long_is_shown_as_it_was_typed(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));

        var html = MailMarkdown.Write(text);

        Assert.Equal(text, new HtmlParser().ParseDocument(html).Body!.TextContent.Trim('\n').PadRight(text.Length));
    }
}
