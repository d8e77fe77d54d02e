using System.Text;
using System.Text.RegularExpressions;
using Ticketing.Search.Highlighting;
using Ticketing.UI.Components;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Writes a text with the words that were found in it marked.</summary>
internal static partial class MarkedText
{
    public static void Write(StringBuilder html, string text, IReadOnlyList<TextRange> ranges) =>
        Write(html, text, ranges, static part => part);

    /// <summary>Writes a piece of Markdown as it is read: without the signs that make words bold, code, a heading or a quote.</summary>
    public static void WriteProse(StringBuilder html, string text, IReadOnlyList<TextRange> ranges) =>
        Write(html, text, ranges, static part => Signs().Replace(part, ""));

    private static void Write(StringBuilder html, string text, IReadOnlyList<TextRange> ranges, Func<string, string> read)
    {
        var from = 0;
        foreach (var range in ranges)
        {
            html.AppendText(read(text[from..range.Start]))
                .Append("<mark>")
                .AppendText(text.AsSpan(range.Start, range.Length))
                .Append("</mark>");
            from = range.Start + range.Length;
        }

        html.AppendText(read(text[from..]));
    }

    [GeneratedRegex(@"\*{2,}|_{2,}|~~|`+|^[ ]{0,3}(?:\#{1,6}|>)[ ]+", RegexOptions.Multiline)]
    private static partial Regex Signs();
}
