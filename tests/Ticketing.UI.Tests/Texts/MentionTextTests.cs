namespace Ticketing.UI.Texts;

/// <summary>Who is named in a text is shown by his name.</summary>
public sealed class MentionTextTests
{
    private static readonly Dictionary<string, string> People =
        new() { ["ann"] = "Ann <b>Lee</b>", ["ann.b"] = "Ann B", ["u-1"] = "Una", ["ben@example.com"] = "Ben" };

    private readonly MarkdownHtml markdown = new();

    [Theory]
    [InlineData("Ask @ann.b today", "@Ann B")]
    [InlineData("@ann.b.", "@Ann B</span>.")]
    [InlineData("**@u-1**, please", "@Una</span></strong>")]
    [InlineData("@ben@example.com", "@Ben")]
    [InlineData("- @u-1", "@Una")]
    [InlineData("> @u-1", "@Una")]
    public void Who_is_named_is_shown_by_his_name(string text, string shown) =>
        Assert.Contains(shown, markdown.Write(text, People), StringComparison.Ordinal);

    [Theory]
    [InlineData("`@u-1`")]
    [InlineData("```\n@u-1\n```")]
    [InlineData("    @u-1")]
    [InlineData("\\@u-1")]
    [InlineData("a@u-1")]
    [InlineData("@u-10")]
    [InlineData("@u-1-2")]
    [InlineData("https://example.com/@u-1")]
    [InlineData("[x](https://example.com/?@u-1)")]
    [InlineData("@nobody")]
    public void What_names_nobody_is_shown_as_it_is(string text)
    {
        var html = markdown.Write(text, People);

        Assert.DoesNotContain("mention", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Una", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_text()
    {
        var html = markdown.Write("@ann", People);

        Assert.Contains("@Ann &lt;b&gt;Lee&lt;/b&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_people_an_id_stays_what_it_is() =>
        Assert.DoesNotContain("mention", markdown.Write("@ann"), StringComparison.Ordinal);
}
