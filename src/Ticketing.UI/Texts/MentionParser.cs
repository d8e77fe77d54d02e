using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Ticketing.UI.Texts;

/// <summary>
/// Finds those in a text of whom it is known that they are named there: <c>@</c> and the id. Where Markdown has code, an address or a
/// backslash, nothing is looked for.
/// </summary>
internal sealed class MentionParser : InlineParser, IMarkdownExtension
{
    private static readonly object Key = new();

    public MentionParser() => OpeningCharacters = ['@'];

    /// <summary>Lets people be found: names by user id.</summary>
    public static void Find(MarkdownParserContext context, IReadOnlyDictionary<string, string> people) => context.Properties[Key] = people;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Context?.Properties.GetValueOrDefault(Key) is not IReadOnlyDictionary<string, string> people
            || IsWithinWord(slice.PeekCharExtra(-1)))
            return false;
        var rest = slice.AsSpan()[1..];
        string? found = null;
        foreach (var id in people.Keys)
        {
            if (id.Length > (found?.Length ?? 0) && rest.StartsWith(id, StringComparison.Ordinal) && Ends(rest[id.Length..]))
                found = id;
        }

        if (found is null)
            return false;
        processor.Inline = new MentionInline(found, people[found]);
        slice.Start += found.Length + 1;
        return true;
    }

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, this);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Add(new Renderer());

    private static bool IsWithinWord(char before) => char.IsLetterOrDigit(before) || before is '_' or '@' or '.' or '/' or '-';

    // What ends a sentence ends the id as well, unless it goes on.
    private static bool Ends(ReadOnlySpan<char> after) => after.TrimStart(".-:|") is var next
        && (next.IsEmpty || (next.Length < after.Length ? !char.IsLetterOrDigit(next[0]) : !IsWithinWord(next[0]) || next[0] == '/'));

    private sealed class Renderer : HtmlObjectRenderer<MentionInline>
    {
        protected override void Write(HtmlRenderer renderer, MentionInline mention) => renderer
            .Write("<span class=\"mention\" title=\"@").WriteEscape(mention.Id).Write("\">@").WriteEscape(mention.Name).Write("</span>");
    }
}
