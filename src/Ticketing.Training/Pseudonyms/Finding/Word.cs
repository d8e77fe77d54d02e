namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>
/// Letters and digits that stand together in a <see cref="PlainText"/>; in scripts without blanks each character is a word.
/// </summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it has ended.</param>
/// <param name="Folded">In lower case.</param>
internal readonly record struct Word(int Start, int End, string Folded)
{
    public static List<Word> In(string text)
    {
        var words = new List<Word>();
        for (var index = 0; index < text.Length;)
        {
            var start = index++;
            if (!char.IsLetterOrDigit(text[start]))
                continue;
            while (!IsAlone(text[start]) && index < text.Length && char.IsLetterOrDigit(text[index]) && !IsAlone(text[index]))
                index++;
            words.Add(new(start, index, text[start..index].ToLowerInvariant()));
        }

        return words;
    }

    /// <summary>The words of a name.</summary>
    public static string[] Of(string name) => [.. new PlainText(name).Words.Select(word => word.Folded)];

    // Han, Kana, Hangul, Thai: names stand in the middle of other characters.
    public static bool IsAlone(char character) =>
        character is (>= '\u0E00' and <= '\u0E7F') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF')
            or (>= '\uAC00' and <= '\uD7A3');
}
