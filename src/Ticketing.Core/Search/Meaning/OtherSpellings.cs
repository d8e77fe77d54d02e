using Ticketing.Search.Analysis;
using Ticketing.Search.Binding;
using Ticketing.Search.Language;

namespace Ticketing.Search.Meaning;

/// <summary>
/// Finds out which words of a query are also written in two, or in one: <c>wifi</c>, <c>Wi-Fi</c>, <c>wi fi</c>. Only what occurs is looked
/// for besides. Thread-safe.
/// </summary>
internal sealed class OtherSpellings(Analyzer analyzer, KnownTerms known)
{
    private const int MostWords = 8;
    private const int MostApart = 2;
    private const int ShortestPart = 2;
    private const int ShortestWord = 4;
    private const int LongestWord = 20;

    /// <summary>The spellings.</summary>
    public async Task<Spellings> OfAsync(QueryNode? where, CancellationToken cancellationToken)
    {
        if (!known.CanTell)
            return Spellings.None;
        var groups = PlainWordTexts.In(where)
            .Select(group => group.SelectMany(analyzer.Words).Where(IsPlain).Select(word => word.Text).ToList())
            .ToList();
        var words = groups.SelectMany(group => group).Distinct(StringComparer.Ordinal).Take(MostWords).ToList();
        var splits = words.Where(CanBeSplit).SelectMany(Splits).ToList();
        var pairs = groups.SelectMany(group => group.Zip(group.Skip(1))).Distinct().Where(CanBeJoined).Take(MostWords).ToList();
        if (splits.Count + pairs.Count == 0)
            return Spellings.None;
        var terms = splits.SelectMany(split => split.Parts.SelectMany(part => part.Alternatives))
            .Concat(pairs.SelectMany(pair => TermsOf(pair.First + pair.Second)))
            .Where(term => !GrammarTerm.Is(term));
        var occurring = await known.FindAsync(terms, cancellationToken);
        return new(
            splits.Where(split => split.Parts.All(part => part.Alternatives.Any(Occurs)) && !split.Parts.All(IsGrammar))
                .GroupBy(split => split.Word)
                // The likeliest place is where both parts are words of some length.
                .SelectMany(word => word.OrderByDescending(split => split.Shorter).Take(MostApart))
                .ToLookup(split => split.Word, split => split.Written, StringComparer.Ordinal),
            pairs.Where(pair => TermsOf(pair.First + pair.Second).Any(Occurs)).ToHashSet());

        bool Occurs(string term) => GrammarTerm.Is(term) || occurring.Contains(term);
    }

    private static bool IsPlain(AnalyzedWord word) => !word.IsJoined && word.Prefix is null && word.Text.All(char.IsAsciiLetter);

    private static bool CanBeSplit(string word) => word.Length is >= ShortestWord and <= LongestWord;

    private static bool CanBeJoined((string First, string Second) pair) =>
        pair.First.Length + pair.Second.Length is >= ShortestWord and <= LongestWord;

    private static bool IsGrammar(AnalyzedWord word) => word.Alternatives.All(GrammarTerm.Is);

    private IEnumerable<Split> Splits(string word)
    {
        for (var at = ShortestPart; at <= word.Length - ShortestPart; at++)
        {
            var written = $"{word[..at]} {word[at..]}";
            if (analyzer.Phrase(written) is { Count: 2 } parts)
                yield return new(word, written, Math.Min(at, word.Length - at), parts);
        }
    }

    private IEnumerable<string> TermsOf(string word) => analyzer.Words(word) is [var one] ? one.Alternatives : [];

    private sealed record Split(string Word, string Written, int Shorter, IReadOnlyList<AnalyzedWord> Parts);
}
