using System.Net;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Ticketing.UI.Texts;

/// <summary>
/// Turns Markdown into HTML: without raw HTML, with links to the web and mail alone, and without pictures, which would tell strangers who
/// reads. It takes whatever time it takes: <see cref="Markdown"/> asks for texts within the budget only. Thread-safe.
/// </summary>
internal sealed class MarkdownHtml
{
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    private const int MostOfLabel = 100;

    private readonly MarkdownPipeline pipeline = Reading().Build();

    // Where boxes stand is asked when one is ticked; to remember it of all there is costs time.
    private readonly MarkdownPipeline placing = Reading().UsePreciseSourceLocation().Build();

    /// <summary>The boxes of the task lists in a text, in the order in which they are shown.</summary>
    public IReadOnlyList<TaskBox> TasksIn(string text) =>
    [
        .. Markdig.Markdown.Parse(text, placing).Descendants<TaskList>().Select(task => new TaskBox(task.Span.Start, task.Checked)),
    ];

    private static MarkdownPipelineBuilder Reading() => new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseEmphasisExtras()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseSoftlineBreakAsHardlineBreak()
        .Use(new MentionParser())
        .Use(new TicketNumberParser());

    /// <param name="text">The text.</param>
    /// <param name="people">What those are called who are named in it, by user id; null for nobody.</param>
    /// <param name="quoted">What a switch says that shows a long quotation; null: all are shown.</param>
    /// <param name="tickets">The tickets that its reader sees of those whose numbers stand in it; null for none.</param>
    /// <param name="tasks">The id of the form that ticks the boxes of its task lists; null where nobody can tick them.</param>
    public string Write(
        string text, IReadOnlyDictionary<string, string>? people = null, string? quoted = null,
        IReadOnlyDictionary<long, NamedTicket>? tickets = null, string? tasks = null)
    {
        var context = new MarkdownParserContext();
        if (people is not null)
            MentionParser.Find(context, people);
        if (tickets is not null)
            TicketNumberParser.Find(context, tickets);
        var document = Markdig.Markdown.Parse(text, pipeline, context);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            link.IsImage = false;
            if (!IsAllowed(link.GetDynamicUrl?.Invoke() ?? link.Url))
                link.Url = "";
            else
                link.GetAttributes().AddProperty("rel", "nofollow noopener noreferrer");
        }

        // A link within a link is none.
        foreach (var number in document.Descendants<LinkInline>().SelectMany(link => link.Descendants<TicketNumberInline>()).ToList())
            number.ReplaceBy(new LiteralInline($"#{number.Number}"));

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && !IsAllowed(link.Url))
                link.Url = "";
        }

        // Headings of a text stand below those of the page around it.
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(6, heading.Level + 2);

        // A box that nobody can tick is a sign, not a field without a label.
        foreach (var (index, task) in document.Descendants<TaskList>().ToList().Index())
            task.ReplaceBy(tasks is null ? new LiteralInline(Sign(task)) : new HtmlInline(Button(task, index, tasks)));

        // What is wider than the page is scrolled with the keyboard, too.
        foreach (var block in document.Descendants<CodeBlock>())
            block.GetAttributes().AddProperty("tabindex", "0");

        // Alignment would be an inline style, which the content security policy stops.
        foreach (var column in document.Descendants<Table>().SelectMany(table => table.ColumnDefinitions))
            column.Alignment = null;

        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.FindExact<CodeBlockRenderer>()!.OutputAttributesOnPre = true;
        if (quoted is not null)
            renderer.ObjectRenderers.Replace<QuoteBlockRenderer>(new FoldedQuoteRenderer(text, quoted));
        renderer.Render(document);
        return writer.ToString();
    }

    private static string Sign(TaskList task) => task.Checked ? "☑" : "☐";

    // It stands in a sentence, where no form may: it names the one that it sends.
    private static string Button(TaskList task, int index, string form)
    {
        var label = string.Concat(task.Parent!.Descendants<LiteralInline>().Select(literal => literal.Content.ToString())).Trim();
        return $"<button class=\"task-box\" form=\"{form}\" name=\"task\" value=\"{new TaskTick(index, !task.Checked)}\" role=\"checkbox\" "
            + $"aria-checked=\"{(task.Checked ? "true" : "false")}\" "
            + $"aria-label=\"{WebUtility.HtmlEncode(label.Length > MostOfLabel ? label[..MostOfLabel] : label)}\">{Sign(task)}</button>";
    }

    private static bool IsAllowed(string? url) =>
        url is { Length: > 0 } && Uri.TryCreate(url, UriKind.Absolute, out var address) && Schemes.Contains(address.Scheme);
}
