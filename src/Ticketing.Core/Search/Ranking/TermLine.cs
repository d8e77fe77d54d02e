using Ticketing.Search.Analysis;

namespace Ticketing.Search.Ranking;

/// <summary>
/// Terms in one string: each between blanks (<c> printer paper jam </c>), so that whole terms and phrases are found as text.
/// </summary>
internal static class TermLine
{
    /// <summary>The line of these terms; empty for none.</summary>
    public static string Of(IReadOnlyCollection<string> terms) => terms.Count == 0 ? "" : $" {string.Join(' ', terms)} ";

    /// <summary>How long a line is without its grammar: a ticket says no more for being wordy.</summary>
    public static int LengthOfWords(ReadOnlySpan<char> line)
    {
        var length = line.Length;
        int mark;
        while ((mark = line.IndexOf(GrammarTerm.Mark)) >= 0)
        {
            line = line[mark..];
            var width = line.IndexOf(' ') + 1;
            length -= width;
            line = line[width..];
        }

        return length;
    }
}
