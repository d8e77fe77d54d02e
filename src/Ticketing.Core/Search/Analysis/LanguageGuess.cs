using System.Buffers;

namespace Ticketing.Search.Analysis;

/// <summary>Guesses the language of a text by its function words.</summary>
internal ref struct LanguageGuess(IReadOnlyList<SearchLanguage> languages, Span<int> votes)
{
    private static readonly SearchValues<char> FrenchAccents = SearchValues.Create("éèêàçùû");

    private readonly Span<int> _votes = votes;
    private bool _hasFrenchAccents;

    /// <summary>Counts a stop word; a word of several languages counts for each.</summary>
    public readonly void Count(StopWord word)
    {
        for (var i = 0; i < _votes.Length; i++) _votes[i] += (word.Languages >> i) & 1;
    }

    /// <summary>Counts an article or the like that stands by an apostrophe.</summary>
    public readonly void Count(SearchLanguage elision)
    {
        for (var i = 0; i < _votes.Length; i++)
        {
            if (languages[i] == elision) _votes[i]++;
        }
    }

    /// <summary>Looks for letters of French, which decide where there are no function words, as in many titles.</summary>
    public void Notice(ReadOnlySpan<char> token) => _hasFrenchAccents |= token.ContainsAny(FrenchAccents);

    public readonly SearchLanguage Best()
    {
        var best = 0;
        for (var i = 1; i < _votes.Length; i++)
        {
            var isBetter = _votes[i] > _votes[best];
            var isDecidedByAccents = _votes[i] == _votes[best] && _hasFrenchAccents && languages[i] == SearchLanguage.French;
            if (isBetter || isDecidedByAccents) best = i;
        }

        return languages[best];
    }
}
