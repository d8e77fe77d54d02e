using Ticketing.Search.Analysis;
using Ticketing.Search.Criteria;

namespace Ticketing.Search.Highlighting;

/// <summary>
/// Marks the words of a search in texts as people wrote them, by the analyzer that found them there: inflections, accents and prefixes too,
/// phrases only where they stand as such. What must not occur is not marked. Immutable, thread-safe; linear in the text.
/// </summary>
internal sealed class Highlighter(Criterion? where, Analyzer analyzer)
{
    private readonly WordFinder inTitle = new(WantedTexts.In(where), analyzer);
    private readonly WordFinder inBody = new(WantedTexts.In(where).Where(text => !text.TitleOnly), analyzer);

    /// <summary>The words found in a title, in order, without overlaps.</summary>
    public IReadOnlyList<TextRange> MarkTitle(string title) => Ranges(inTitle.In(title), 0, title.Length);

    /// <summary>The best fragment of a description or comment; null when no word is found.</summary>
    public Fragment? FindFragment(string text)
    {
        var words = inBody.In(text);
        if (words.Count == 0)
            return null;
        var window = FragmentWindow.Best(words, inBody.Wanted);
        var (start, end) = FragmentEdges.Around(text, window.Start, window.End);
        return new(text[start..end], Ranges(words, start, end), window.Variety, window.Words);
    }

    // Words that touch or overlap, as where one character stands for several, are one range.
    private static List<TextRange> Ranges(IReadOnlyList<FoundWord> words, int start, int end)
    {
        var ranges = new List<TextRange>();
        foreach (var word in words)
        {
            var (from, to) = (Math.Max(word.Start, start) - start, Math.Min(word.End, end) - start);
            if (from >= to)
                continue;
            if (ranges.Count > 0 && ranges[^1] is var last && last.Start + last.Length >= from)
                ranges[^1] = last with { Length = Math.Max(last.Start + last.Length, to) - last.Start };
            else
                ranges.Add(new(from, to - from));
        }

        return ranges;
    }
}
