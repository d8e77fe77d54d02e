using System.Globalization;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Ticketing.UI.Texts;

/// <summary>
/// Finds the numbers of those tickets in a text that its reader sees: <c>#</c> and digits. Where Markdown has code, an address or a
/// backslash, nothing is looked for; a number that is no ticket of the reader's stays as it was typed.
/// </summary>
internal sealed class TicketNumberParser : InlineParser, IMarkdownExtension
{
    private const int MostDigits = 18;

    private static readonly object Key = new();

    public TicketNumberParser() => OpeningCharacters = ['#'];

    /// <summary>Lets tickets be found: by number.</summary>
    public static void Find(MarkdownParserContext context, IReadOnlyDictionary<long, NamedTicket> tickets) =>
        context.Properties[Key] = tickets;

    /// <summary>The numbers that a text may name, at most so many different ones.</summary>
    public static IReadOnlySet<long> NumbersIn(string text, int most)
    {
        var found = new HashSet<long>();
        for (var at = text.IndexOf('#', StringComparison.Ordinal); at >= 0 && found.Count < most; at = text.IndexOf('#', at + 1))
        {
            if (Read(at == 0 ? '\0' : text[at - 1], text.AsSpan(at + 1)) is var (number, _))
                found.Add(number);
        }

        return found;
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Context?.Properties.GetValueOrDefault(Key) is not IReadOnlyDictionary<long, NamedTicket> tickets
            || Read(slice.PeekCharExtra(-1), slice.AsSpan()[1..]) is not var (number, length)
            || !tickets.TryGetValue(number, out var ticket))
            return false;
        processor.Inline = new TicketNumberInline(number, ticket);
        slice.Start += 1 + length;
        return true;
    }

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, this);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Add(new Renderer());

    private static (long Number, int Length)? Read(char before, ReadOnlySpan<char> behind)
    {
        var length = behind.IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? behind.Length : end;
        if (char.IsLetterOrDigit(before) || before is '_' or '#' or '&' or '/' || length is 0 or > MostDigits)
            return null;
        var isWord = length < behind.Length && (char.IsLetterOrDigit(behind[length]) || behind[length] == '_');
        return !isWord && long.Parse(behind[..length], CultureInfo.InvariantCulture) is > 0 and var number ? (number, length) : null;
    }

    private sealed class Renderer : HtmlObjectRenderer<TicketNumberInline>
    {
        protected override void Write(HtmlRenderer renderer, TicketNumberInline found) => renderer
            .Write(found.Ticket.IsDone ? "<a class=\"ticket-number is-done\" href=\"" : "<a class=\"ticket-number\" href=\"")
            .WriteEscape(found.Ticket.Address).Write("\" title=\"").WriteEscape(found.Ticket.Told).Write("\">#")
            .Write(found.Number.ToString(CultureInfo.InvariantCulture)).Write("</a>");
    }
}
