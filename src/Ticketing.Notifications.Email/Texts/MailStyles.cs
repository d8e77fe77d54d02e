using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Ticketing.Notifications.Email.Texts;

/// <summary>How the parts of a text in Markdown look in a mail, of light and dark colours alike.</summary>
internal static class MailStyles
{
    public const string AsTyped = "margin:0 0 12px;white-space:pre-wrap;word-break:break-word";

    private const string Mono = "font-family:Consolas,Menlo,monospace;font-size:13px";

    public static void Put(MarkdownObject part)
    {
        if (StyleOf(part) is { } style)
            part.GetAttributes().AddProperty("style", style);
        // Alignment would be a second style on the same element.
        if (part is Table table)
            table.ColumnDefinitions.ForEach(column => column.Alignment = null);
    }

    private static string? StyleOf(MarkdownObject part) => part switch
    {
        ParagraphBlock => "margin:0 0 12px",
        HeadingBlock => "margin:16px 0 8px;font-size:16px",
        ListBlock => "margin:0 0 12px;padding-left:24px",
        QuoteBlock => "margin:0 0 12px;padding-left:12px;border-left:3px solid #8a94a6",
        CodeBlock => $"margin:0 0 12px;white-space:pre-wrap;word-break:break-word;{Mono}",
        CodeInline => Mono,
        Table => "margin:0 0 12px;border-collapse:collapse",
        TableCell => "padding:4px 8px;border:1px solid #8a94a6",
        LinkInline or AutolinkInline => "color:#2563c9;word-break:break-word",
        _ => null,
    };
}
