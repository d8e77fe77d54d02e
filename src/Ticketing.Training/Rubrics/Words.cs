using Ticketing.Search.Analysis;

namespace Ticketing.Training.Rubrics;

/// <summary>Finds words in texts, whatever their case, accents and endings, in English and French. Pure.</summary>
internal static class Words
{
    // One of each, as an analyzer of both would guess the language, and a word alone shows none.
    private static readonly Analyzer[] Analyzers = [new(SearchLanguage.English), new(SearchLanguage.French)];

    /// <summary>Whether a text has a word, or several that follow each other.</summary>
    public static bool Has(string text, string words) => Array.Exists(
        Analyzers,
        analyzer => analyzer.Terms(words) is { Count: > 0 } sought
            ? Follows(analyzer.Terms(text), sought)
            // Signs alone have no terms.
            : text.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a text has one of them; true where none is named.</summary>
    public static bool HasAny(string text, IReadOnlyCollection<string> words) => words.Count == 0 || words.Any(word => Has(text, word));

    private static bool Follows(IReadOnlyList<string> there, IReadOnlyList<string> sought)
    {
        for (var start = 0; start + sought.Count <= there.Count; start++)
        {
            var index = 0;
            while (index < sought.Count && there[start + index] == sought[index])
                index++;
            if (index == sought.Count)
                return true;
        }

        return false;
    }
}
