namespace Ticketing.Notifications;

/// <summary>
/// A text in Markdown without what is no prose: code, addresses, what stands behind a backslash. What is struck out is zeros, so all else
/// stays where it is.
/// </summary>
internal sealed class MarkdownProse
{
    private const int Indent = 4;
    private const int LeastFence = 3;
    private const int LongestAddress = 2000;

    private readonly char[] text;

    private MarkdownProse(string text) => this.text = text.ToCharArray();

    /// <summary>The prose.</summary>
    public static string Of(string text)
    {
        var prose = new MarkdownProse(text);
        prose.Strike();
        return new(prose.text);
    }

    // Line by line: blocks of code are struck out, and what lies between them and blank lines is looked through for what is within lines.
    private void Strike()
    {
        var (fence, begun) = (default(Fence), 0);
        var (isAfterBlank, isInList) = (true, false);
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = Array.IndexOf(text, '\n', start) is >= 0 and var found ? found : text.Length;
            var line = text.AsSpan(start, end - start);
            var content = line.TrimStart(" \t>");
            var isIndented = line.StartsWith('\t') || line.IndexOfAnyExcept(' ') >= Indent;
            var opens = fence.Length == 0 ? Fence.At(content) : default;
            // In a list, what is indented is a paragraph of its entry.
            var isCode = fence.Length > 0 || opens.Length > 0 || (isIndented && isAfterBlank && !isInList);
            var isBlank = content.IsWhiteSpace();
            if (isCode || isBlank)
            {
                StrikeWithin(begun, start);
                begun = end;
            }

            if (fence.IsClosedBy(content))
                fence = default;
            else if (opens.Length > 0)
                fence = opens;
            if (isCode)
                line.Clear();
            else if (!isBlank && !isIndented)
                isInList = IsEntry(content) || (isInList && !isAfterBlank);
            isAfterBlank = isBlank || (isCode && isAfterBlank);
        }

        StrikeWithin(begun, text.Length);
    }

    private static bool IsEntry(ReadOnlySpan<char> content) =>
        content is ['-' or '*' or '+', ' ', ..]
        || (content.IndexOfAnyExceptInRange('0', '9') is > 0 and < 10 and var digits && content[digits] is '.' or ')');

    private void StrikeWithin(int start, int end)
    {
        // Runs of so many backticks are closed by none that follows.
        HashSet<int>? open = null;
        for (var at = start; at < end; at++)
        {
            var length = text[at] switch
            {
                '\\' => Math.Min(2, end - at),
                '`' => Code(at, end, ref open),
                '<' => UpTo(at, end, '>'),
                '(' when at > start && text[at - 1] == ']' => UpTo(at, end, ')'),
                ':' when text.AsSpan(at, end - at).StartsWith("://") => Word(at, end),
                _ => 0,
            };
            text.AsSpan(at, length).Clear();
            at += Math.Max(0, length - 1);
        }
    }

    private int Code(int at, int end, ref HashSet<int>? open)
    {
        var length = Run(at, end);
        for (var scan = at + length; open?.Contains(length) is not true && scan < end;)
        {
            if (text.AsSpan(scan, end - scan).IndexOf('`') is not (>= 0 and var before))
                break;
            scan += before;
            var run = Run(scan, end);
            scan += run;
            if (run == length)
                return scan - at;
        }

        (open ??= []).Add(length);
        return length;
    }

    // An address has no blank.
    private int UpTo(int at, int end, char last)
    {
        var rest = text.AsSpan(at, Math.Min(end - at, LongestAddress));
        return rest.IndexOfAny(last, ' ', '\n') is > 0 and var length && rest[length] == last ? length + 1 : 0;
    }

    private int Word(int at, int end) => text.AsSpan(at, end - at).IndexOfAny(' ', '\n', '\t') is >= 0 and var length ? length : end - at;

    private int Run(int at, int end) => text.AsSpan(at, end - at).IndexOfAnyExcept('`') is >= 0 and var length ? length : end - at;

    /// <summary>What opens a block of code, and what has to close it.</summary>
    private readonly record struct Fence(char Mark, int Length)
    {
        public static Fence At(ReadOnlySpan<char> content)
        {
            if (content is not ['`' or '~', ..])
                return default;
            var length = RunOf(content);
            return length >= LeastFence && (content[0] == '~' || !content[length..].Contains('`')) ? new(content[0], length) : default;
        }

        public bool IsClosedBy(ReadOnlySpan<char> content) =>
            Length > 0 && content.Length > 0 && content[0] == Mark && RunOf(content) is var run && run >= Length
            && content[run..].IsWhiteSpace();

        private static int RunOf(ReadOnlySpan<char> content) =>
            content.IndexOfAnyExcept(content[0]) is >= 0 and var length ? length : content.Length;
    }
}
