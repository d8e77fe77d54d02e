using System.Text;

namespace Ticketing.UI.Console.Palette;

/// <summary>
/// How well typed letters fit a text that has them in that order: those that begin words, and those that follow each other, count most.
/// Accents and case do not count.
/// </summary>
internal static class Fuzzy
{
    private const int Begins = 10;
    private const int Follows = 6;
    private const int FarApart = -1;

    /// <summary>The larger, the better; null when the text has not all of the letters in that order.</summary>
    public static int? Score(string typed, string text)
    {
        var (letters, place) = (Fold(typed), Fold(text));
        if (letters.All(char.IsWhiteSpace))
            return 0;
        // Whoever typed what stands there means that.
        if (place.IndexOf(letters.Trim(), StringComparison.Ordinal) is >= 0 and var at)
            return 1000 - at + (IsWordStart(place, at) ? 500 : 0);
        var (score, last) = (0, -1);
        foreach (var letter in letters.Where(letter => !char.IsWhiteSpace(letter)))
        {
            var next = Next(place, letter, last);
            if (next < 0)
                return null;
            score += IsWordStart(place, next) ? Begins : next == last + 1 ? Follows : FarApart;
            last = next;
        }

        return score;
    }

    // The next one, or one that begins a word a little further on.
    private static int Next(string text, char letter, int after)
    {
        if (after + 1 >= text.Length)
            return -1;
        var next = text.IndexOf(letter, after + 1);
        if (next < 0 || next == after + 1)
            return next;
        for (var at = next; at >= 0; at = at + 1 < text.Length ? text.IndexOf(letter, at + 1) : -1)
        {
            if (IsWordStart(text, at))
                return at;
        }

        return next;
    }

    private static bool IsWordStart(string text, int at) =>
        char.IsLetterOrDigit(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    // Letter by letter: what a browser sends may be no text, which cannot be taken apart as a whole.
    private static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var at = 0; at < text.Length; at++)
            folded[at] = char.ToLowerInvariant(text[at] > 127 && char.IsLetter(text[at]) ? Bare(text[at]) : text[at]);
    });

    private static char Bare(char letter) => letter.ToString().Normalize(NormalizationForm.FormD)[0];
}
