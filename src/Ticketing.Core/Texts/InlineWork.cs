using System.Buffers;
using System.Runtime.CompilerServices;

namespace Ticketing.Texts;

/// <summary>
/// The part of <see cref="MarkdownWork"/> that emphasis, brackets, links and tables make, block of lines by block of lines.
/// </summary>
internal struct InlineWork
{
    // Each left open nests what follows; Markdig gives up at 128.
    private const int MostOpenBrackets = 90;
    private const int MostDelimiters = 600;

    private const int Token = 300;
    private const int OpenToken = 15;
    private const int RowAmongPipes = 60;
    private const int Entity = 1200;
    private const int Bracket = 1500;
    private const int OuterBracket = 30;
    private const int Definition = 30_000;
    private const int Sibling = 10;
    private const int Scanned = 3;
    private const int Followed = 15;
    private const int Pipe = 1000;
    private const int Table = 100_000;
    private const int Cell = 1500;

    private static readonly SearchValues<char> Special = SearchValues.Create("*_~^+=[]|`<&\\:.");

    private OpenBrackets open;
    private int depth;
    private int delimiters;
    private int leftOpen;
    private int tokens;
    private int others;
    private int rows;
    private int pipes;
    private int pipesOfLine;
    private int mostPipes;
    private int nextAngle;
    private bool hasTable;
    private bool hasDefinitions;
    private bool isUnclear;

    /// <summary>The work so far.</summary>
    public long Work { get; private set; }

    /// <summary>The lines before were a block of their own: nothing that follows belongs to what they opened.</summary>
    public void EndBlock()
    {
        Work += (long)(delimiters + leftOpen) * tokens * OpenToken;
        // Pipes nest as well as soon as there is anything besides.
        if (others > 0)
            Work += pipes * ((2L * others) + ((long)rows * RowAmongPipes));
        if (hasTable)
            Work += Table + ((long)rows * (mostPipes + 1) * Cell);
        this = new InlineWork { Work = Work };
    }

    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the line begins, after what containers it stands in.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isDelimiterRow">Whether it could make a table of what is above it.</param>
    public void ReadLine(ReadOnlySpan<char> text, int start, int end, bool isDelimiterRow)
    {
        rows++;
        tokens++;
        Work += Token;
        pipesOfLine = depth = 0;
        nextAngle = start;
        hasTable |= isDelimiterRow;
        hasDefinitions |= text[start..end].TrimStart(" \t") is ['[', ..];
        var closesAfter = start;
        for (var at = start; at < end && Work <= MarkdownWork.Budget; at++)
        {
            var next = text[at..end].IndexOfAny(Special);
            if (next < 0)
                break;
            at += next;
            at = Read(text, at, end, ref closesAfter);
        }

        // What is closed on a later line counts as left open.
        leftOpen += depth;
        if (leftOpen > MostOpenBrackets)
            Work += MarkdownWork.Budget;
        mostPipes = Math.Max(mostPipes, pipesOfLine);
    }

    private int Read(ReadOnlySpan<char> text, int at, int end, ref int closesAfter)
    {
        switch (text[at])
        {
            case '\\':
                Count();
                return at + 1 < end && char.IsAscii(text[at + 1]) ? at + 1 : at;
            case '`':
                return ReadCode(text, at, end, ref closesAfter);
            case '[':
                Open(at);
                break;
            case ']':
                Close(text, at, isCertain: at >= closesAfter && !isUnclear);
                break;
            case '<':
                Count();
                // A bracket within an address closes nothing.
                if (nextAngle <= at)
                    nextAngle = text[at..end].IndexOf('>') is > 0 and var angle ? at + angle : end;
                if (nextAngle < end)
                    closesAfter = Math.Max(closesAfter, nextAngle);
                break;
            case '|':
                pipes++;
                pipesOfLine++;
                tokens++;
                Work += Pipe;
                break;
            case '&':
                Count();
                Work += Entity;
                break;
            case ':' or '.':
                others++;
                if (MayBeginAddress(text[..at]))
                {
                    Count();
                    var address = text[at..end].IndexOfAny(' ', '\t') is >= 0 and var blank ? blank : end - at;
                    Work += ((long)tokens * Sibling) + ((long)address * Followed);
                    closesAfter = Math.Max(closesAfter, at + address);
                }

                break;
            default:
                return ReadDelimiters(text, at, end);
        }

        return at;
    }

    // Delimiters that can neither open nor close, between blanks or underscores within a word, are text.
    private int ReadDelimiters(ReadOnlySpan<char> text, int at, int end)
    {
        var c = text[at];
        var length = text[at..end].IndexOfAnyExcept(c) is >= 0 and var count ? count : end - at;
        var before = at == 0 ? ' ' : text[at - 1];
        var after = at + length == text.Length ? ' ' : text[at + length];
        if ((c is '+' or '=' && length == 1) || (char.IsWhiteSpace(before) && char.IsWhiteSpace(after))
            || (c == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)))
            return at + length - 1;
        Count();
        if (++delimiters > MostDelimiters)
            Work += MarkdownWork.Budget;
        return at + length - 1;
    }

    private int ReadCode(ReadOnlySpan<char> text, int at, int end, ref int closesAfter)
    {
        Count();
        var length = text[at..end].IndexOfAnyExcept('`') is >= 0 and var count ? count : end - at;
        var after = at + length;
        for (var scan = after; scan < text.Length && Work <= MarkdownWork.Budget;)
        {
            var found = text[scan..].IndexOf('`');
            Work += Scanned * (found < 0 ? text.Length - scan : found + 1L);
            if (found < 0)
                break;
            scan += found;
            var run = text[scan..].IndexOfAnyExcept('`') is >= 0 and var same ? same : text.Length - scan;
            scan += run;
            if (run != length)
                continue;
            if (scan <= end)
                closesAfter = Math.Max(closesAfter, scan);
            else
                isUnclear = true;
            return after - 1;
        }

        isUnclear = true;
        return after - 1;
    }

    private void Open(int at)
    {
        Count();
        if (depth < MostOpenBrackets)
            open[depth++] = at;
        else
            Work += MarkdownWork.Budget;
    }

    private void Close(ReadOnlySpan<char> text, int at, bool isCertain)
    {
        Count();
        Work += Bracket + (OuterBracket * (depth + leftOpen));
        if (depth > 0 && isCertain)
            Work += Scanned * (at - open[--depth]);
        var rest = text[(at + 1)..];
        if (rest is ['(', ..])
            Work += Followed * (long)LinkLength(rest[1..]);
        else if (rest is ['[', ..])
        {
            // Unless there is what it refers to, it stays open.
            leftOpen++;
            Work += Followed * (long)(rest.IndexOf(']') is >= 0 and var label ? label : rest.Length);
        }
        else if (rest is [':', ..] && hasDefinitions)
            Work += Definition;
    }

    // How far an address is followed, and a title behind it, until it is known whether this is a link.
    private static int LinkLength(ReadOnlySpan<char> rest)
    {
        var address = rest.Length - rest.TrimStart().Length;
        address += rest[address..].IndexOfAny(" \t\r\n") is >= 0 and var blank ? blank : rest.Length - address;
        var gap = rest[address..].Length - rest[address..].TrimStart().Length;
        if (rest[(address + gap)..] is not ['"' or '\'' or '(', ..])
            return address + gap;
        var quote = rest[address + gap] == '(' ? ')' : rest[address + gap];
        var title = rest[(address + gap + 1)..].IndexOf(quote);
        return title < 0 ? rest.Length : address + gap + title + 1;
    }

    private static bool MayBeginAddress(ReadOnlySpan<char> before) =>
        Ends(before, "http") || Ends(before, "https") || Ends(before, "ftp") || Ends(before, "mailto") || Ends(before, "tel")
            || Ends(before, "www");

    private static bool Ends(ReadOnlySpan<char> text, string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private void Count()
    {
        tokens++;
        others++;
        Work += Token;
    }

    [InlineArray(MostOpenBrackets)]
    private struct OpenBrackets
    {
        private int first;
    }
}
