namespace Ticketing.Search.Analysis;

/// <summary>Makes the term of a token in a language.</summary>
/// <remarks>
/// English is folded first, as its algorithm knows no accents; French is stemmed first, as its algorithm needs them.
/// A token with digits is a number or a code and is only folded.
/// </remarks>
internal static class TermMaker
{
    /// <summary>The letters which French writers leave out most at the ends of words, with what they stand for.</summary>
    private static readonly (string Typed, string Meant)[] MissingAccents =
    [
        ("ite", "ité"),
        ("ites", "ités"),
        ("iere", "ière"),
        ("ieres", "ières"),
        ("ierement", "ièrement"),
        ("erent", "èrent"),
    ];

    /// <summary>
    /// Writes the term into <paramref name="term"/>, which has room for <see cref="Analyzer.MaxTermLength"/>, and returns its length.
    /// </summary>
    public static int Write(SearchLanguage language, ReadOnlySpan<char> token, bool hasDigits, Span<char> term)
    {
        if (hasDigits) return Accents.Fold(token, term);
        if (language == SearchLanguage.English) return EnglishStemmer.Stem(term, Accents.Fold(token, term));

        Span<char> work = stackalloc char[FrenchStemmer.RoomFor(Analyzer.MaxTermLength)];
        token.CopyTo(work);
        RestoreParticiple(work[..token.Length]);
        return Accents.Fold(work[..FrenchStemmer.Stem(work, token.Length)], term);
    }

    public static string Make(SearchLanguage language, ReadOnlySpan<char> token, bool hasDigits)
    {
        Span<char> term = stackalloc char[Analyzer.MaxTermLength];
        return new string(term[..Write(language, token, hasDigits, term)]);
    }

    /// <summary>Adds every term that a document may hold for the token, whatever its language and whoever left the accents out.</summary>
    public static void AddAlternatives(
        List<string> terms, IReadOnlyList<SearchLanguage> languages, ReadOnlySpan<char> token, bool hasDigits)
    {
        Span<char> folded = stackalloc char[Analyzer.MaxTermLength];
        folded = folded[..Accents.Fold(token, folded)];

        foreach (var language in languages) Add(terms, language, token, hasDigits);
        if (hasDigits) return;

        foreach (var language in languages)
        {
            Add(terms, language, folded, hasDigits);
            if (language == SearchLanguage.French) AddWithAccents(terms, folded);
        }

        // accès keeps its s and acces does not; the word itself closes such gaps.
        Add(terms, new string(folded));
    }

    public static void Add(List<string> terms, SearchLanguage language, ReadOnlySpan<char> token, bool hasDigits) =>
        Add(terms, Make(language, token, hasDigits));

    private static void Add(List<string> terms, string term)
    {
        if (term.Length > 0 && !terms.Contains(term)) terms.Add(term);
    }

    private static void AddWithAccents(List<string> terms, ReadOnlySpan<char> folded)
    {
        Span<char> restored = stackalloc char[Analyzer.MaxTermLength];
        foreach (var (typed, meant) in MissingAccents)
        {
            if (!folded.EndsWith(typed)) continue;
            folded.CopyTo(restored);
            meant.CopyTo(restored[(folded.Length - typed.Length)..]);
            Add(terms, SearchLanguage.French, restored[..folded.Length], hasDigits: false);
        }
    }

    /// <summary>No French word ends in ee: whoever writes bloquee means bloquée.</summary>
    private static void RestoreParticiple(Span<char> token)
    {
        ReadOnlySpan<char> end = token;
        if (end.EndsWith("ee")) token[^2] = 'é';
        else if (end.EndsWith("ees")) token[^3] = 'é';
    }
}
