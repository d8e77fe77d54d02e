using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ticketing.Tickets;

namespace Ticketing.UI.Texts;

/// <summary>
/// Texts in Markdown that make work: pieces of its grammar, a few of them again and again, up to the longest text that may be stored.
/// </summary>
internal static class HostileMarkdown
{
    private static readonly string[] Pieces =
    [
        "a", "b ", "word ", "[", "]", "[a](b", "![a](b", "[a][b", "[a]", "[a]: b\n", "](", "[](", "(<b", " \"", "*", "**", "***", "_",
        "*a ", "a*", "**b**", "~", "~~", "^", "++", "==", "`", "``", "```", "~~~", "```\n", "~~~\n", "<", "<a", "<a@b.c>", "<http://a>",
        "&", "&amp;", "&#12;", "http://a.b", "http://a.b ", "www.a.b", "mailto:a@b.c", "tel:12", "|", "|-", "|\n", "a|b", "|a|b|",
        "-|-\n", "|-|-|\n", "\\", "\\*", "- ", "> ", ">", "1. ", "1) ", "+ ", "* ", "  ", "    ", "\t", "# ", "## a\n", "-\n", "=\n",
        "---\n", "===\n", "***\n", "[ ] ", "[x] ", "- [x] ", "!", "(", ")", "\"", "'", "\n", "\n\n", "\r\n", "\r", "  \n", "\\\n", "é",
        "\u3000", "\u00A0", "😀", "\ud83d", "{", "}", "$", ":", "::", "--", "0.", "a\n", "a\n\n", "> a\n", "- a\n", "  - a\n", "h", "://",
        ".", "@", "^[a]", "[^1]", "[^1]: a\n", "<!--", "<script>", "</p>", "<?", "<![CDATA[",
    ];

    private static readonly Gen<string> Pattern = Gen.Elements(Pieces).NonEmptyListOf().Select(pieces => string.Concat(pieces.Take(5)));

    /// <summary>A beginning, something again and again, perhaps something else again and again.</summary>
    public static Arbitrary<string> Texts { get; } = (
        from first in Pattern
        from often in Gen.Elements(0, 1, 30, 700)
        from second in Pattern
        from third in Pattern
        from hasThird in Gen.Elements(false, false, true)
        from length in Gen.Elements(200, 3_000, 20_000, TicketLimits.Text)
        let beginning = Repeat(first, Math.Min(often * first.Length, length / 2))
        let end = hasThird ? Repeat(third, length / 4) : ""
        select beginning + Repeat(second, length / (hasThird ? 4 : 2)) + end).ToArbitrary();

    /// <summary>The most of something that fits into a length.</summary>
    public static string Repeat(string pattern, int length) => new StringBuilder().Insert(0, pattern, length / pattern.Length).ToString();
}
