using System.Text.RegularExpressions;
using Ticketing.Notifications;
using Ticketing.Testing;

namespace Ticketing.Tests.Notifications;

public sealed class MentionTests
{
    private static readonly string[] Pieces =
    [
        "@ann", "@ben.", " ", "\n", "\n\n", "`", "``", "```\n", "~~~\n", "    ", "> ", "- ", "1. ", "\\", "[x](", ")", "<", ">", "https://",
        "word", "@", "\t", "é", "@@",
    ];

    [Theory]
    [InlineData("@ann, look", "ann")]
    [InlineData("Ask @ann.", "ann")]
    [InlineData("(@ann)", "ann")]
    [InlineData("**@ann** and @ben's", "ann ben")]
    [InlineData("@u-17 @a.b_c @Zoë", "u-17 a.b_c Zoë")]
    [InlineData("@ann@example.com", "ann@example.com")]
    [InlineData("@ann @ann", "ann")]
    [InlineData("> @ann\n- @ben\n# @cleo", "ann ben cleo")]
    [InlineData("- one\n\n    @ann", "ann")]
    [InlineData("an ` open tick @ann", "ann")]
    [InlineData("one ` here\n\n@ann and ` there", "ann")]
    [InlineData("```\ncode\n```\n@ann", "ann")]
    public void Who_is_named_is_found(string text, string named) => Assert.Equal(named.Split(' '), Mentions.In(text));

    [Theory]
    [InlineData("ann@example.com")]
    [InlineData("<ann@example.com>")]
    [InlineData("\\@ann")]
    [InlineData("`@ann`")]
    [InlineData("``a ` @ann``")]
    [InlineData("```\n@ann\n```")]
    [InlineData("~~~ c#\n@ann")]
    [InlineData("> ```\n> @ann\n> ```")]
    [InlineData("    @ann")]
    [InlineData("text\n\n    @ann\n\n    @ben")]
    [InlineData("\t@ann")]
    [InlineData("https://example.com/@ann?by=@ben")]
    [InlineData("[x](https://example.com/?a=@ann)")]
    [InlineData("<https://example.com/?a=@ann>")]
    [InlineData("@ ann, @")]
    [InlineData("a@@ann")]
    public void Code_addresses_and_what_is_escaped_name_nobody(string text) => Assert.Empty(Mentions.In(text));

    [Fact]
    public void A_text_that_names_very_many_names_the_first_of_them() =>
        Assert.Equal(Mentions.Most, Mentions.In(string.Join(' ', Enumerable.Range(0, 1000).Select(number => $"@p{number}"))).Count);

    [Property(2_000)]
    public void Prose_is_the_text_with_some_of_its_characters_struck_out(ushort[] choices)
    {
        var text = string.Concat(choices.Select(choice => Pieces[choice % Pieces.Length]));

        var prose = MarkdownProse.Of(text);

        Assert.Equal(text.Length, prose.Length);
        Assert.All(prose.Zip(text), pair => Assert.True(pair.First == pair.Second || pair.First == '\0'));
        Assert.All(Mentions.In(text), id => Assert.Contains("@" + id, text, StringComparison.Ordinal));
    }

    [Property(2_000)]
    public void A_paragraph_of_its_own_names_whom_it_names_unless_a_fence_is_open(ushort[] choices)
    {
        var text = Regex.Replace(string.Concat(choices.Select(choice => Pieces[choice % Pieces.Length])), "`{3,}|~{3,}", "`");

        Assert.Contains("zed", Mentions.In($"@zed\n\n{text}"));
        Assert.DoesNotContain("zed", Mentions.In($"{text}\n\n```\n@zed"));
    }

    [Fact]
    public void Long_texts_of_backticks_take_no_more_than_a_moment()
    {
        var text = string.Concat(Enumerable.Range(1, 440).Select(length => new string('`', length) + "@a ")) + "@zed";
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Mentions.In(text[..Math.Min(100_000, text.Length)]);
        Mentions.In(string.Concat(Enumerable.Repeat("<@a](", 20_000)));
        Mentions.In(string.Concat(Enumerable.Repeat("[](@", 25_000)));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }
}
