using System.Globalization;
using System.Text;

namespace Ticketing.Texts;

/// <summary>
/// What people typed, as it may stand in a message: without characters that nobody sees but that programs obey (control characters, marks
/// that turn the direction of what follows), and with nothing that is half a character. Where signs of it do something, such as in Markdown
/// or HTML, it has to be escaped besides.
/// </summary>
public static class PlainText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int NoBreakSpace = 0x00A0;
    private const int NarrowNoBreakSpace = 0x202F;

    /// <summary>As one line: a name, a title.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The characters it has at most; what is longer ends in an ellipsis.</param>
    public static string Line(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsBlank(rune))
                AppendVisible(line, rune);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return Cut(line.ToString().Trim(), most);
    }

    /// <summary>As several lines, each ended by a line feed.</summary>
    /// <param name="text">The text.</param>
    public static string Lines(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t')
                lines.Append((char)rune.Value);
            else
                AppendVisible(lines, rune);
        }

        return lines.ToString().Trim('\n');
    }

    /// <summary>The beginning of a text, with an ellipsis where it goes on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The characters it has at most, the ellipsis among them; 2 at least.</param>
    public static string Cut(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= most)
            return text;
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>An address in ASCII: its path as it is escaped anyway, and its host as it is looked up.</summary>
    public static string Link(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new UriBuilder(address) { Host = address.IdnHost }.Uri.AbsoluteUri;
    }

    // French has spaces at which no line may be broken.
    private static bool IsBlank(Rune rune) =>
        rune.Value is not (NoBreakSpace or NarrowNoBreakSpace) && (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune));

    private static void AppendVisible(StringBuilder to, Rune rune)
    {
        // Joiners make emoji and words of some scripts; they turn nothing.
        if (rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner
            || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            to.Append(rune.ToString());
    }
}
