using System.Globalization;
using System.Text;
using Ticketing.Search.Analysis;

namespace Ticketing.People;

/// <summary>
/// The words of names, by which people are found: by the surname alone, whatever the order, in lower case and without accents. A store
/// keeps the words of each display name and looks for their beginnings.
/// </summary>
public static class NameWords
{
    /// <summary>The most words of what was typed that are looked for.</summary>
    public const int MostAsked = 5;

    /// <summary>
    /// The words of a name, folded, each once. What a hyphen or an apostrophe joins is found by its parts and as one: of
    /// <c>Jean-Pierre O'Brien</c>, <c>jean</c>, <c>pierre</c>, <c>jeanpierre</c>, <c>o</c>, <c>brien</c> and <c>obrien</c>.
    /// </summary>
    /// <param name="name">What people read of somebody.</param>
    public static IReadOnlyList<string> Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = new List<string>();
        foreach (var run in SearchableText.Of(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = Parts(run);
            words.AddRange(parts);
            if (parts.Count > 1 && run.IndexOfAny(Joiners) >= 0)
                words.Add(Cut(string.Concat(parts)));
        }

        return [.. words.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The beginnings of words that a text asks for, folded. None when it has more in it than words, such as a mail address: that is only
    /// found as the beginning of an id, a name or an address.
    /// </summary>
    /// <param name="text">What was typed.</param>
    public static IReadOnlyList<string> Asked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var searchable = SearchableText.Of(text);
        return searchable.EnumerateRunes().All(IsOfWords)
            ? [.. Parts(searchable).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length).Take(MostAsked)]
            : [];
    }

    /// <summary>Whether each of the beginnings is one of a word of the name.</summary>
    /// <param name="name">What people read of somebody.</param>
    /// <param name="asked">Of <see cref="Asked"/>; none fits nothing.</param>
    public static bool Fit(string name, IReadOnlyList<string> asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (asked.Count == 0)
            return false;
        var words = Of(name);
        return asked.All(beginning => words.Any(word => word.StartsWith(beginning, StringComparison.Ordinal)));
    }

    /// <summary>All words of a text in one, folded.</summary>
    internal static string Joined(string text) => string.Concat(Parts(SearchableText.Of(text)));

    private static readonly char[] Joiners = ['-', '\'', '’', '‐', '‑'];

    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsOfWord(rune))
                part.Append(Rune.ToLowerInvariant(rune));
            else
                End();
        }

        End();
        return parts;

        void End()
        {
            if (part.Length > 0 && Folded(part.ToString()) is { Length: > 0 } folded)
                parts.Add(folded);
            part.Clear();
        }
    }

    private static string Folded(string part)
    {
        Span<char> folded = stackalloc char[Analyzer.MaxTermLength];
        return new(folded[..Accents.Fold(part, folded)]);
    }

    private static string Cut(string word) => word.Length <= Analyzer.MaxTermLength ? word : word[..Analyzer.MaxTermLength];

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsOfWords(Rune rune) => IsOfWord(rune) || Rune.IsWhiteSpace(rune)
        || (rune.IsBmp && ((char)rune.Value is '.' or ',' || Joiners.Contains((char)rune.Value)));
}
