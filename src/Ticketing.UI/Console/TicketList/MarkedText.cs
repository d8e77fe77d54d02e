using System.Text;
using Ticketing.Search.Highlighting;
using Ticketing.UI.Components;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Writes a text with the words that were found in it marked.</summary>
internal static class MarkedText
{
    public static void Write(StringBuilder html, string text, IReadOnlyList<TextRange> ranges)
    {
        var from = 0;
        foreach (var range in ranges)
        {
            html.AppendText(text.AsSpan(from, range.Start - from))
                .Append("<mark>")
                .AppendText(text.AsSpan(range.Start, range.Length))
                .Append("</mark>");
            from = range.Start + range.Length;
        }

        html.AppendText(text.AsSpan(from));
    }
}
