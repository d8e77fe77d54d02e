namespace Ticketing.Search.Analysis;

/// <summary>The function words of a language.</summary>
/// <param name="Dropped">
/// Words that mean nothing anywhere in a help desk: only what is quoted or joined to other words looks for them.
/// </param>
/// <param name="Optional">
/// Words that are grammar here and content elsewhere (French "son" is both "his" and "sound", "it" is also the department).
/// They are words like others, but a query that has other words does not insist on them.
/// </param>
/// <remarks>
/// Both lists count when the language of a text is guessed. Words are lower case, with accents; where a word with accents is listed,
/// its spelling without them is listed in the same place, as people leave accents out and must find the same documents.
/// </remarks>
internal sealed partial record StopWords(IReadOnlyList<string> Dropped, IReadOnlyList<string> Optional)
{
    public static StopWords Of(SearchLanguage language) => language switch
    {
        SearchLanguage.English => English,
        SearchLanguage.French => French,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "There are no stop words for this language."),
    };

    private static string[] Words(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
