using Microsoft.AspNetCore.Components.Rendering;
using Ticketing.Search.Highlighting;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Writes a text with the words that were found in it marked.</summary>
internal static class MarkedText
{
    public static void Write(RenderTreeBuilder builder, string text, IReadOnlyList<TextRange> ranges)
    {
        var from = 0;
        foreach (var range in ranges)
        {
            builder.AddContent(0, text[from..range.Start]);
            builder.OpenElement(1, "mark");
            builder.AddContent(2, text.Substring(range.Start, range.Length));
            builder.CloseElement();
            from = range.Start + range.Length;
        }

        builder.AddContent(3, text[from..]);
    }
}
