using System.Buffers;
using System.Text;

namespace Ticketing.UI.Components;

/// <summary>Writes text into HTML that C# puts together where Razor would cost too much: in the rows of lists.</summary>
internal static class MarkupWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"'");

    /// <summary>
    /// A text, between tags or in a quoted attribute. Pages are UTF-8, so nothing but what HTML means something by is written otherwise.
    /// </summary>
    public static StringBuilder AppendText(this StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            html.Append(text[..at]).Append(text[at] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", _ => "&#39;" });
            text = text[(at + 1)..];
        }

        return html.Append(text);
    }
}
