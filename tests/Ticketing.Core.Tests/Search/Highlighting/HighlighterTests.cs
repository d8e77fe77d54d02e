using Ticketing.Access;
using Ticketing.Search.Analysis;
using Ticketing.Search.Binding;
using Ticketing.Search.Highlighting;
using Ticketing.Search.Language;

namespace Ticketing.Tests.Search.Highlighting;

public sealed class HighlighterTests
{
    private static readonly Analyzer Analyzer = new();

    [Theory]
    [InlineData("printer", "The printers sprint on the PRINTER.", "printers|PRINTER")]
    [InlineData("jamming", "It jammed. Jam!", "jammed|Jam")]
    [InlineData("securite", "La sécurité de l'imprimante", "sécurité")]
    [InlineData("imprimantes", "Pourquoi l’imprimante est-elle bloquée ?", "imprimante")]
    [InlineData("cafe", "Le cafe\u0301 est froid", "cafe\u0301")]
    [InlineData("pri*", "private printers, a sprint", "private|printers")]
    [InlineData("\"paper jam\"", "jam of paper: a paper jam", "paper|jam")]
    [InlineData("paper-jam", "paper, then jam; paper-jam", "paper|jam")]
    [InlineData("paper -jam", "paper jam", "paper")]
    [InlineData("lamp OR bulb is:open", "a bulb in the lamp", "bulb|lamp")]
    [InlineData("10.0.0.1", "at 10.0.0.1, not 10.0.0.2", "10|0|0|1")]
    [InlineData("file", "The ﬁle 𝐟𝐢𝐥𝐞 ｆｉｌｅ", "ﬁle|𝐟𝐢𝐥𝐞|ｆｉｌｅ")]
    [InlineData("打印", "我的打印机", "打印")]
    [InlineData("พิมพ์", "เครื่องพิมพ์", "พิมพ์")]
    [InlineData("เครื่องพิมพ์", "เครื่องพิมพ์", "เครื่องพิมพ์")]
    [InlineData("か\u3099", "か\u3099き ｶﾞ", "か\u3099")]
    [InlineData("เรา", "เรา\u200Bเขา", "เรา")]
    [InlineData("printer", "\ud800printer\udc00 prin\u00ADter", "printer|prin\u00ADter")]
    [InlineData("status:open", "open", "")]
    [InlineData("the printer", "the printer", "printer")]
    public void Words_are_marked_as_they_were_written(string query, string text, string marked)
    {
        var highlighter = For(query);

        Assert.Equal(marked, string.Join('|', highlighter.MarkTitle(text).Select(range => text.Substring(range.Start, range.Length))));
        Assert.Equal(marked, highlighter.FindFragment(text) is { } found ? string.Join('|', Marked(found)) : "");
    }

    [Fact]
    public void What_is_searched_in_titles_is_marked_in_titles_only()
    {
        Assert.Single(For("title:paper").MarkTitle("paper"));
        Assert.Null(For("title:paper").FindFragment("paper"));
    }

    [Fact]
    public void The_fragment_is_the_part_with_most_of_the_words()
    {
        var filler = string.Concat(Enumerable.Repeat("nothing of interest here. ", 20));
        var text = $"printer {filler} printer printer {filler} The printer has a paper jam again {filler} jam";

        var found = For("printer jam").FindFragment(text)!;

        Assert.Equal(["printer", "jam"], Marked(found));
        Assert.Contains("The printer has a paper jam again", found.Text, StringComparison.Ordinal);
        Assert.InRange(found.Text.Length, 150, 200);
    }

    [Fact]
    public void A_fragment_is_cut_between_words()
    {
        var text = string.Join(' ', Enumerable.Range(0, 200).Select(number => number == 100 ? "printer" : $"word{number}"));

        var found = For("printer").FindFragment(text)!;

        Assert.Contains($" {found.Text} ", $" {text} ", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("🇫🇷")]
    [InlineData("e\u0301\u0323")]
    [InlineData("ก\u0e33")]
    [InlineData("𠀀")]
    public void A_text_without_spaces_is_cut_between_characters(string character)
    {
        var many = string.Concat(Enumerable.Repeat(character, 300));
        var text = $"{many}(printer){many}";

        var found = For("printer").FindFragment(text)!;

        Assert.Equal(["printer"], Marked(found));
        var parts = found.Text.Split("(printer)");
        Assert.All(parts, part => Assert.Equal(string.Concat(Enumerable.Repeat(character, part.Length / character.Length)), part));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(100_000)]
    public void A_word_without_end_is_shown_from_its_beginning(int length)
    {
        var found = For("bbb*").FindFragment("a " + new string('b', length))!;

        Assert.Equal(new string('b', 200), found.Text);
        Assert.Equal([new TextRange(0, 200)], found.Ranges);
    }

    [Fact]
    public void Accents_without_end_are_no_trouble()
    {
        var found = For("zalgo").FindFragment(string.Concat("zalgo".Select(letter => letter + new string('\u0301', 500))))!;

        Assert.InRange(found.Text.Length, 1, 700);
        Assert.Single(found.Ranges);
    }

    private static IEnumerable<string> Marked(Fragment fragment) =>
        fragment.Ranges.Select(range => fragment.Text.Substring(range.Start, range.Length));

    private static Highlighter For(string query) =>
        new(
            new QueryBinder(Analyzer).Bind(TicketQuery.Parse(query), new Actor { UserId = "ann" }, DateTimeOffset.UnixEpoch).Where,
            Analyzer);
}
