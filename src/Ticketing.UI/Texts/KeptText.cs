using System.Text;

namespace Ticketing.UI.Texts;

/// <summary>
/// A text as it comes back from a form, where the page that showed it could not show all of it: browsers know one way to end a line, and a
/// field of one line knows none. What was not touched stays as it is stored.
/// </summary>
internal static class KeptText
{
    /// <summary>
    /// The text of several lines that somebody wrote, with the untouched lines at its beginning and end as they are stored.
    /// </summary>
    /// <param name="stored">What is stored; null for nothing.</param>
    /// <param name="typed">What came back, its lines ended by <c>\n</c>.</param>
    public static string Lines(string? stored, string typed)
    {
        if (stored is null || !stored.Contains('\r', StringComparison.Ordinal))
            return typed;
        var (was, now) = (Ended(stored), typed.Split('\n'));
        var before = 0;
        while (before < was.Count && before < now.Length && was[before].Line == now[before])
            before++;
        if (before == was.Count && before == now.Length)
            return stored;
        var after = 0;
        while (after < was.Count - before && after < now.Length - before && was[^(after + 1)].Line == now[^(after + 1)])
            after++;
        var usual = was[0].End;
        var kept = new StringBuilder(typed.Length + was.Count);
        for (var i = 0; i < now.Length; i++)
        {
            kept.Append(now[i]);
            if (i == now.Length - 1)
                break;
            var same = i < before ? i : i >= now.Length - after ? was.Count - now.Length + i : -1;
            var end = same >= 0 && was[same].End.Length > 0 ? was[same].End : usual;
            // Two ends in a row must not read as one.
            kept.Append(end == "\n" && kept.Length > 0 && kept[^1] == '\r' ? "\r\n" : end);
        }

        return kept.ToString();
    }

    /// <summary>The text of one line that somebody wrote, or what is stored when that is what the field showed.</summary>
    public static string Line(string? stored, string typed) =>
        stored is not null && string.Concat(stored.Where(c => c is not ('\r' or '\n'))) == typed ? stored : typed;

    // Lines with what ends each; nothing ends the last.
    private static List<(string Line, string End)> Ended(string text)
    {
        var lines = new List<(string, string)>();
        var start = 0;
        while (text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var length)
        {
            var end = start + length;
            var width = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1;
            lines.Add((text[start..end], text.Substring(end, width)));
            start = end + width;
        }

        lines.Add((text[start..], ""));
        return lines;
    }
}
