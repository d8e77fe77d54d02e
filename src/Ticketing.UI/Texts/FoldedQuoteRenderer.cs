using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Ticketing.UI.Texts;

/// <summary>Writes long quotations with a switch before them, by which styles hide and show them.</summary>
/// <param name="source">The text.</param>
/// <param name="words">What the switch says.</param>
internal sealed class FoldedQuoteRenderer(string source, string words) : QuoteBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, QuoteBlock block)
    {
        var (start, end) = (Math.Max(0, block.Span.Start), Math.Min(source.Length, block.Span.End + 1));
        if (block.Parent is MarkdownDocument && start < end && LongText.IsLongQuotation(source.AsSpan(start, end - start)))
        {
            renderer.EnsureLine();
            renderer.Write("<details class=\"quote-fold\"><summary>").WriteEscape(words).Write("</summary></details>");
        }

        base.Write(renderer, block);
    }
}
