namespace Ticketing.Texts;

/// <summary>
/// How much work a text in Markdown could make, worked out before it is read as such: reading takes the square of what is nested, left open
/// or put side by side, and cannot be interrupted. Units are nanoseconds of a slow core, rounded up; the estimate itself takes time in
/// proportion to the text, and stops at the budget. Where a reader of Markdown might see something else, what costs more is assumed.
/// </summary>
internal ref struct MarkdownWork
{
    /// <summary>The most work that a text may make: a sixtieth of a second.</summary>
    public const long Budget = 15_000_000;

    // Containers within containers; Markdig gives up at 128.
    private const int MostNested = 40;

    private const int Line = 1000;
    private const int Marker = 2000;
    private const int OpenContainer = 20;
    private const int Heading = 4000;

    private const string Blanks = " \t";

    private readonly ReadOnlySpan<char> text;
    private InlineWork inlines;
    private long work;
    private int lines;
    private int nested;
    private char fence;
    private int fenceLength;

    private MarkdownWork(ReadOnlySpan<char> text) => this.text = text;

    /// <summary>The work, or something above the budget.</summary>
    public static long Of(ReadOnlySpan<char> text) => new MarkdownWork(text).Run();

    private long Run()
    {
        for (var start = 0; start < text.Length && work + inlines.Work <= Budget;)
        {
            var length = text[start..].IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            Read(start, end);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        inlines.EndBlock();
        return work + inlines.Work;
    }

    private void Read(int start, int end)
    {
        lines++;
        work += Line + (nested * OpenContainer);
        if (IsFenced(text[start..end]))
            return;
        var content = Enter(start, end);
        var line = text[content..end];
        if ((content == start && !line.ContainsAnyExcept(Blanks)) || IsEmptyQuote(text[start..end]))
        {
            inlines.EndBlock();
            return;
        }

        if (IsUnderline(line))
        {
            // It makes a heading of the paragraph above, which is looked for among all blocks.
            work += Heading + (6L * lines);
        }
        else if (line.TrimStart(Blanks) is ['#', ..])
        {
            work += Heading;
        }

        inlines.ReadLine(text, content, end, isDelimiterRow: IsDelimiterRow(text[start..end], line));
    }

    // A fence without anything before it stands in no other container, whatever was open: what it encloses is no Markdown.
    private bool IsFenced(ReadOnlySpan<char> line)
    {
        if (fence == 0)
        {
            var opening = line is ['`' or '~', ..] ? CountOf(line, line[0]) : 0;
            if (opening < 3 || (line[0] == '`' && line[opening..].Contains('`')))
                return false;
            (fence, fenceLength) = (line[0], opening);
            inlines.EndBlock();
            return true;
        }

        var indented = line.TrimStart(' ');
        var closing = CountOf(indented, fence);
        if (line.Length - indented.Length < 4 && closing >= fenceLength && !indented[closing..].ContainsAnyExcept(Blanks))
            fence = '\0';
        return true;
    }

    // What a line opens or goes on with before its own text: quotes and items of lists.
    private int Enter(int start, int end)
    {
        var (at, column, depth, markers) = (start, 0, 0, 0);
        while (at < end)
        {
            var c = text[at];
            var marker = c == '>' ? 1 : ItemMarker(text[at..end]);
            if (marker > 0)
            {
                if (c != '>' && markers == 0 && column < 4 && c is '-' or '+' or '*' && text[(at + marker)..end].ContainsAnyExcept(Blanks))
                    inlines.EndBlock();
                markers++;
                // What is nested by indentation takes two columns a level at least.
                depth = c == '>' ? depth + 1 : Math.Max(depth + 1, column / 2);
                work += Marker;
                (at, column) = (at + marker, column + marker);
            }
            else if (c is ' ' or '\t')
            {
                column += c == '\t' ? 4 : 1;
                at++;
            }
            else
            {
                break;
            }
        }

        nested = Math.Max(nested, depth);
        if (depth > MostNested)
            work += Budget;
        return markers == 0 ? start : at;
    }

    private static int ItemMarker(ReadOnlySpan<char> rest)
    {
        var digits = 0;
        while (digits < rest.Length && digits < 10 && char.IsAsciiDigit(rest[digits]))
            digits++;
        var length = digits > 0 ? digits + 1 : 1;
        var isMarker = digits > 0 ? rest.Length > digits && rest[digits] is '.' or ')' : rest[0] is '-' or '+' or '*';
        return isMarker && (rest.Length == length || rest[length] is ' ' or '\t') ? length : 0;
    }

    private static bool IsEmptyQuote(ReadOnlySpan<char> line)
    {
        var rest = line.TrimStart(' ');
        if (line.Length - rest.Length > 3 || rest is not ['>', ..])
            return false;
        while (rest is ['>', ..])
            rest = rest is [_, ' ', ..] ? rest[2..] : rest[1..];
        return !rest.ContainsAnyExcept(Blanks);
    }

    private static bool IsUnderline(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim(Blanks);
        return trimmed is ['-' or '=', ..] && CountOf(trimmed, trimmed[0]) == trimmed.Length;
    }

    private static bool IsDelimiterRow(ReadOnlySpan<char> line, ReadOnlySpan<char> content) =>
        line.Contains('-') && line.Contains('|') && !content.ContainsAnyExcept("|-: \t");

    private static int CountOf(ReadOnlySpan<char> line, char c) => line.IndexOfAnyExcept(c) is >= 0 and var count ? count : line.Length;
}
