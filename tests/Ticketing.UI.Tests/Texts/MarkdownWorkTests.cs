using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Testing;
using Ticketing.Tickets;

namespace Ticketing.UI.Texts;

/// <summary>No text that may be stored costs much, or a page: what would is shown as it was typed.</summary>
public sealed class MarkdownWorkTests
{
    // A fifth of it on a quiet machine. Without the budget, the texts below take from 100 ms to minutes, or memory until there is none.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private static readonly string LongDay =
        HostileMarkdown.Repeat("2024-01-01 10:00:01 [INFO] [main] com.foo.bar_baz:12 - hello the world {x=1}\n", 9_000);

    [Theory]
    [InlineData("[", 128)]
    [InlineData(">", 128)]
    [InlineData("1. ", 600)]
    [InlineData("*a", TicketLimits.Text)]
    [InlineData("[a](b", TicketLimits.Text)]
    [InlineData("![a](b", TicketLimits.Text)]
    [InlineData("[a][b", TicketLimits.Text)]
    [InlineData("[a][b]", TicketLimits.Text)]
    [InlineData("[](", TicketLimits.Text)]
    [InlineData("[a](b \"", TicketLimits.Text)]
    [InlineData("[a]: b\n", TicketLimits.Text)]
    [InlineData("**a** ", TicketLimits.Text)]
    [InlineData("*a **b ", TicketLimits.Text)]
    [InlineData("~a ~~b ^c ++d ==e ", TicketLimits.Text)]
    [InlineData("http://a.b ", TicketLimits.Text)]
    [InlineData("www.a.b\n", TicketLimits.Text)]
    [InlineData("a\n-\n", TicketLimits.Text)]
    [InlineData("a|b\n-|-\n*|*\n", TicketLimits.Text)]
    [InlineData("a|b\n-|-\nc|d\n\n", TicketLimits.Text)]
    [InlineData("||:", TicketLimits.Text)]
    [InlineData("- [x] *a*\n", TicketLimits.Text)]
    [InlineData("\n\u3000", TicketLimits.Text)]
    public void What_would_take_long_is_shown_as_it_was_typed(string pattern, int length)
    {
        var text = HostileMarkdown.Repeat(pattern, length);

        var rendered = Render(text, out var time);

        Assert.True(rendered.IsPlain);
        Assert.True(time < Patience, $"{time.TotalMilliseconds} ms");
    }

    [Fact]
    public void A_table_with_many_columns_and_many_short_rows_is_not_filled_up()
    {
        var text =
            $"{HostileMarkdown.Repeat("|a", 20_000)}\n{HostileMarkdown.Repeat("|-", 20_000)}\n{HostileMarkdown.Repeat("|a\n", 45_000)}";

        Assert.True(Render(text, out var time).IsPlain);

        Assert.True(time < Patience, $"{time.TotalMilliseconds} ms");
    }

    [Fact]
    public void Code_spans_of_all_lengths_and_lists_by_indentation_are_within_the_budget_or_plain()
    {
        Render(string.Concat(Enumerable.Range(1, 420).Select(length => new string('`', length) + "a")), out var spans);
        Render(string.Concat(Enumerable.Range(0, 300).Select(depth => new string(' ', 2 * depth) + "- a\n")), out var lists);

        Assert.True(spans < Patience && lists < Patience, $"{spans.TotalMilliseconds} ms, {lists.TotalMilliseconds} ms");
    }

    [Theory]
    [MemberData(nameof(Honest))]
    public void What_people_write_is_read_as_Markdown(string text, string contains)
    {
        var rendered = Render(text, out _);

        Assert.False(rendered.IsPlain);
        Assert.Contains(contains, rendered.Html, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Honest() => new()
    {
        { LongDay, "[INFO]" },
        { $"```\n{HostileMarkdown.Repeat("*a **b [a](b\n", 60_000)}```\n", "<code" },
        { HostileMarkdown.Repeat("- The **quick** [fox](https://example.com/c) jumps over\n", 20_000), "<strong>quick</strong>" },
        { HostileMarkdown.Repeat("The quick brown fox jumps over the lazy dog.\n", 99_000), "<br" },
        { "| a | b | c |\n|---|---|---|\n" + HostileMarkdown.Repeat("| 10:15 | **up** | `ok` |\n", 3_000), "<table" },
        { HostileMarkdown.Repeat("> Somebody wrote *this*, and more.\n>\n", 20_000), "<blockquote" },
        { "> > > > > deep\n\n1. one\n   - two\n     - three\n", "three" },
    };

    [Property(500, Arbitrary = [typeof(HostileMarkdown)])]
    public void Whatever_is_typed_costs_bounded_work_and_no_fault(string text) => AssertCheap(text);

    [Property(3_000, OnlyDeep = true, Arbitrary = [typeof(HostileMarkdown)])]
    public void Many_fresh_hostile_texts_do_not_either(string text) => AssertCheap(text);

    [Fact]
    public void A_text_is_read_once_in_a_while_and_another_version_anew()
    {
        var markdown = NewMarkdown();

        var first = markdown.Render("*a*");

        Assert.Same(first, markdown.Render("*" + "a*"));
        Assert.NotEqual(first, markdown.Render("*b*"));
    }

    [Fact]
    public void What_is_kept_is_bounded_in_time_and_memory()
    {
        var clock = new FakeTimeProvider();
        var kept = new RenderedTexts(clock);
        var rendered = new RenderedText(new string('x', 100_000), IsPlain: false);
        kept.Keep("first", rendered);
        Assert.Same(rendered, kept.Find("first"));

        for (var i = 0; i < RenderedTexts.MostCharacters / 100_000; i++)
            kept.Keep($"other {i}", rendered);
        Assert.Null(kept.Find("first"));

        kept.Keep("first", rendered);
        clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Null(kept.Find("first"));
    }

    private static void AssertCheap(string text)
    {
        Assert.NotNull(Render(text, out var time));
        Assert.True(time < Patience, $"{time.TotalMilliseconds} ms");
    }

    private static Markdown NewMarkdown() => new(TimeProvider.System, NullLogger<Markdown>.Instance);

    // The quickest of ten, where the first is slow: others work on the machine as well.
    private static RenderedText Render(string text, out TimeSpan time)
    {
        RenderedText rendered = null!;
        time = TimeSpan.MaxValue;
        for (var tries = 0; tries < 10 && time >= Patience; tries++)
        {
            var since = Stopwatch.GetTimestamp();
            rendered = NewMarkdown().Render(text);
            var took = Stopwatch.GetElapsedTime(since);
            time = took < time ? took : time;
        }

        return rendered;
    }
}
