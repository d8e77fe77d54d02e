namespace Ticketing.Search.Analysis;

/// <summary>Guesses the terms of the words that a fragment may be the start of.</summary>
/// <remarks>
/// The index holds stems, so "printi" is the start of no term although "printing" is indexed, as "print".
/// Where a fragment ends with the start of a suffix, the suffix is completed and the whole word stemmed.
/// </remarks>
internal static class Completions
{
    private const int ShortestStem = 2;

    private static readonly string[] English =
    [
        "es", "ed", "ied", "ies", "ing", "ings", "ingly", "edly", "er", "ers", "ly", "ally", "ily", "ably", "ibly", "ment", "ments",
        "ness", "able", "ible",
        "ability", "ibility", "ation", "ations", "ization", "ational", "ion", "ions", "ional", "ity", "ities", "ive", "ative", "ance",
        "ence", "ancy", "ency",
        "al", "ical", "ous", "ful", "less", "ize", "ized", "ate", "ated", "ating", "ator", "ant", "ent", "ism", "logy",
    ];

    private static readonly string[] French =
    [
        "es", "ée", "ées", "és", "er", "ez", "era", "erait", "erons", "eront", "erez", "erent", "èrent", "ait", "aient", "ant", "ante",
        "antes", "ants",
        "ir", "it", "ies", "issant", "issement", "issent", "ement", "ements", "ment", "ation", "ations", "ateur", "ateurs", "atrice",
        "ution", "usion", "ion",
        "ions", "ance", "ances", "ence", "ences", "able", "ables", "ité", "ités", "abilité", "icité", "ivité", "if", "ifs", "ive", "ives",
        "atif", "ative",
        "isme", "iste", "ique", "iques", "eux", "euse", "euses", "ière", "ières", "ier", "iers", "aux", "eaux", "amment", "emment",
        "logie", "elle", "elles",
        "enne", "onne", "ette", "ettes", "assent", "assions", "iquement", "ativement",
    ];

    /// <summary>Adds the terms of the words that <paramref name="fragment"/> may become.</summary>
    public static void Add(List<string> terms, SearchLanguage language, ReadOnlySpan<char> fragment)
    {
        Span<char> word = stackalloc char[Analyzer.MaxTermLength];
        fragment.CopyTo(word);
        foreach (var suffix in language == SearchLanguage.English ? English : French)
        {
            if (fragment.Length + suffix.Length > word.Length) continue;

            // From the whole suffix but one letter down to its first letter: the longest start that fits is the likeliest.
            for (var typed = suffix.Length - 1; typed > 0; typed--)
            {
                if (fragment.Length - typed < ShortestStem || !fragment.EndsWith(suffix.AsSpan(0, typed))) continue;
                suffix.AsSpan(typed).CopyTo(word[fragment.Length..]);
                TermMaker.Add(terms, language, word[..(fragment.Length + suffix.Length - typed)], hasDigits: false);
                break;
            }
        }

        // sett is on the way to setting, whose stem is shorter than what was typed.
        if (language == SearchLanguage.English && fragment.Length > ShortestStem && fragment.Length + 3 <= word.Length
            && fragment[^1] == fragment[^2])
        {
            "ing".CopyTo(word[fragment.Length..]);
            TermMaker.Add(terms, language, word[..(fragment.Length + 3)], hasDigits: false);
        }
    }
}
