namespace Ticketing.UI.Texts;

/// <summary>What people type becomes HTML that can do nothing.</summary>
public sealed class MarkdownTests
{
    private readonly MarkdownHtml markdown = new();

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("a <b onmouseover=alert(1)>b</b>")]
    [InlineData("```\n<script>alert(1)</script>\n```")]
    public void Raw_html_is_text(string typed)
    {
        var html = markdown.Write(typed);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b ", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x][1]\n\n[1]: javascript:alert(1)")]
    public void A_link_leads_to_the_web_or_to_mail_alone(string typed)
    {
        var html = markdown.Write(typed);

        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"data", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"vbscript", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_good_link_stays_and_says_nothing_of_the_reader()
    {
        var html = markdown.Write("[the guide](https://example.com/guide) ![a picture](https://example.com/p.png)");

        Assert.Contains("href=\"https://example.com/guide\" rel=\"nofollow noopener noreferrer\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_with_aligned_columns_has_no_inline_style() =>
        Assert.DoesNotContain("style=", markdown.Write("| a | b |\n|:-:|--:|\n| 1 | 2 |"), StringComparison.Ordinal);
}
