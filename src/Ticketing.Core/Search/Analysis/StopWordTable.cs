using System.Collections.Frozen;

namespace Ticketing.Search.Analysis;

/// <summary>The stop words of several languages together, for one look-up per token.</summary>
internal sealed class StopWordTable
{
    private readonly FrozenDictionary<string, StopWord>.AlternateLookup<ReadOnlySpan<char>> _words;

    public StopWordTable(IReadOnlyList<SearchLanguage> languages)
    {
        var words = new Dictionary<string, StopWord>();
        for (var i = 0; i < languages.Count; i++)
        {
            var list = StopWords.Of(languages[i]);
            Add(list.Dropped, isDropped: true, i);
            Add(list.Optional, isDropped: false, i);
        }

        _words = words.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

        void Add(IReadOnlyList<string> list, bool isDropped, int language)
        {
            foreach (var word in list)
            {
                // What one language wants to keep, another does not drop.
                words[word] = words.TryGetValue(word, out var known)
                    ? known with { IsDropped = known.IsDropped && isDropped, Languages = known.Languages | (1 << language) }
                    : new StopWord(GrammarTerm.Of(word), isDropped, 1 << language);
            }
        }
    }

    /// <summary>Null for a word that is no stop word.</summary>
    /// <param name="token">Lower case, with its accents: thé is a drink.</param>
    public StopWord? Find(ReadOnlySpan<char> token) => _words.TryGetValue(token, out var word) ? word : null;
}
