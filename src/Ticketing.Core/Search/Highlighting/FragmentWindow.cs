namespace Ticketing.Search.Highlighting;

/// <summary>The stretch of a text which has most of the words searched for.</summary>
/// <param name="Start">Where its first word begins.</param>
/// <param name="End">Where its last word ends.</param>
/// <param name="Variety">How many different ones it has.</param>
/// <param name="Words">How many it has.</param>
internal readonly record struct FragmentWindow(int Start, int End, int Variety, int Words)
{
    /// <summary>The first of those with the most different words, then the most words, in <see cref="FragmentEdges.Length"/>.</summary>
    /// <param name="words">The words found; at least one.</param>
    /// <param name="wanted">How many words and phrases are searched for.</param>
    public static FragmentWindow Best(IReadOnlyList<FoundWord> words, int wanted)
    {
        var best = default(FragmentWindow);
        var counts = new int[wanted];
        var (first, variety) = (0, 0);
        for (var last = 0; last < words.Count; last++)
        {
            if (counts[words[last].Wanted]++ == 0)
                variety++;
            for (; first < last && words[last].End - words[first].Start > FragmentEdges.Length; first++)
            {
                if (--counts[words[first].Wanted] == 0)
                    variety--;
            }

            var window = new FragmentWindow(words[first].Start, words[last].End, variety, last - first + 1);
            if ((window.Variety, window.Words).CompareTo((best.Variety, best.Words)) > 0)
                best = window;
        }

        return best;
    }
}
