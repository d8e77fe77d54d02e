using System.Text;

namespace Ticketing.Texts;

/// <summary>
/// Puts a text of somebody else into Markdown as the words that it is: no link, no mark and no mention comes of it. Pure.
/// </summary>
internal static class MarkdownEscape
{
    private const string Marks = "\\`*_[]<>#@!|~&";

    /// <summary>The text on one line, with what Markdown would read as a mark behind a backslash.</summary>
    public static string OneLine(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            if (Marks.Contains(letter, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return escaped.ToString();
    }
}
