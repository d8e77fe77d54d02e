namespace Ticketing.Search.Meaning;

/// <summary>The words that somebody may have meant whose finger slipped once.</summary>
internal static class Misspelling
{
    /// <summary>The shortest word in which a slip is forgiven.</summary>
    public const int Shortest = 5;

    // Of longer ones there are too many.
    private const int Longest = 20;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Whether a slip in a word, folded, can be forgiven: codes are what they are.</summary>
    public static bool CanBeMended(string word) => word.Length is >= Shortest and <= Longest && word.All(char.IsAsciiLetter);

    /// <summary>
    /// The words that are one slip away, each once: two letters swapped, one too many, one wrong, one missing. Endings that one may add to
    /// what is written right come last.
    /// </summary>
    public static IReadOnlyList<string> Near(string word)
    {
        var near = new List<string>();
        for (var i = 0; i + 1 < word.Length; i++)
            near.Add($"{word[..i]}{word[i + 1]}{word[i]}{word[(i + 2)..]}");
        for (var i = 0; i < word.Length; i++)
            near.Add(word.Remove(i, 1));
        for (var i = 0; i < word.Length; i++)
            near.AddRange(Letters.Select(letter => $"{word[..i]}{letter}{word[(i + 1)..]}"));
        for (var i = 0; i <= word.Length; i++)
            near.AddRange(Letters.Select(letter => $"{word[..i]}{letter}{word[i..]}"));
        return [.. near.Distinct(StringComparer.Ordinal).Where(other => other != word)];
    }
}
