using System.Buffers;

namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>Finds web addresses and others with a scheme.</summary>
internal static class UrlFinder
{
    private const int LongestScheme = 30;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\f\v\0<>\"`{}|\\^");

    public static IEnumerable<Found> In(string text)
    {
        for (var from = 0; Head(text, from) is { } head;)
        {
            var length = text.AsSpan(head.End).IndexOfAny(Ends);
            from = length < 0 ? text.Length : head.End + length;
            var end = from;
            while (end > head.End && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '*')
                end--;
            // A file of this machine is on no host: file:///etc/hosts.
            if (end > head.End && text[head.End] != '/')
                yield return new(head.Start, end, MarkKind.Url, 95);
        }
    }

    /// <summary>The next scheme, or the next <c>www.</c></summary>
    private static (int Start, int End)? Head(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            at = text.AsSpan(at).IndexOfAny(':', 'w', 'W') is >= 0 and var next ? at + next : text.Length;
            if (text.AsSpan(at).StartsWith("://", StringComparison.Ordinal) && Scheme(text, from, at) is var start && start < at)
                return (start, at + 3);
            if (text.AsSpan(at).StartsWith("www.", StringComparison.OrdinalIgnoreCase) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
                return (at, at + 4);
        }

        return null;
    }

    private static int Scheme(string text, int from, int end)
    {
        var start = end;
        while (start > from && end - start < LongestScheme && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '+' or '-'
            or '.'))
            start--;
        while (start < end && !char.IsAsciiLetter(text[start]))
            start++;
        return start;
    }
}
