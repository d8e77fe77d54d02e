using System.Globalization;
using System.Net;
using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Ticketing.Texts;

namespace Ticketing.Notifications.Email.Texts;

/// <summary>
/// Turns Markdown into HTML for mail by the rules of the web interface: no raw HTML, links to the web and mail alone, and no pictures,
/// which would tell strangers who reads. Styles stand on the elements, because some clients drop all others. Thread-safe.
/// </summary>
internal static class MailMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseEmphasisExtras()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseSoftlineBreakAsHardlineBreak()
        .Build();

    public static string Write(string text)
    {
        // Such a text is shown as it was typed: reading it would take everybody's time.
        if (!MarkdownBudget.Allows(text))
            return AsTyped(text);
        try
        {
            return Read(text);
        }
#pragma warning disable CA1031 // Whatever the reader of Markdown stumbles over costs a text its looks, not somebody the mail.
        catch (Exception)
#pragma warning restore CA1031
        {
            return AsTyped(text);
        }
    }

    private static string AsTyped(string text) => $"<p style=\"{MailStyles.AsTyped}\">{WebUtility.HtmlEncode(text)}</p>\n";

    private static string Read(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Tame(link);
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && !IsAllowed(link.Url))
                link.ReplaceBy(new LiteralInline(link.Url));
        }

        // Headings of a text stand below that of the mail.
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(6, heading.Level + 2);
        foreach (var task in document.Descendants<TaskList>().ToList())
            task.ReplaceBy(new LiteralInline(task.Checked ? "☑" : "☐"));
        foreach (var block in document.Descendants())
            MailStyles.Put(block);

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.FindExact<CodeBlockRenderer>()!.OutputAttributesOnPre = true;
        renderer.Render(document);
        return writer.ToString();
    }

    private static bool IsAllowed(string? url) =>
        url is { Length: > 0 } && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto";

    private static void Tame(LinkInline link)
    {
        link.IsImage = false;
        if (IsAllowed(link.GetDynamicUrl?.Invoke() ?? link.Url))
            link.GetAttributes().AddProperty("rel", "nofollow noopener noreferrer");
        else
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
    }
}
