using System.Buffers;
using System.Text;

namespace Ticketing.Search.Analysis;

/// <summary>
/// Brings a text into one form (NFKC), so that full-width letters, ligatures and decomposed accents are read as plain ones.
/// </summary>
internal static class SearchableText
{
    /// <summary>
    /// Characters which normalising would leave alone or turn into separators, which they are already: most texts hold no others.
    /// </summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(PlainCharacters());

    // More than any script puts on one character.
    private const int MostMarks = 30;

    private const char FirstMark = '\u0300';

    // The combining grapheme joiner: a mark that stays where it is.
    private const char Joiner = '\u034F';

    /// <summary>Returns <paramref name="text"/> itself when there is nothing to change.</summary>
    public static string Of(string text) =>
        text.AsSpan().ContainsAnyExcept(Plain) ? Valid(text).Normalize(NormalizationForm.FormKC) : text;

    /// <summary>
    /// The text, of the same length, as it can be normalised in time in proportion to it. Half surrogate pairs and two noncharacters, which
    /// throw, become spaces. Of marks in a row, which are sorted in the square of their number, every so-and-so-manyth becomes a joiner,
    /// which none is sorted past.
    /// </summary>
    public static string Valid(string text)
    {
        char[]? valid = null;
        var marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < FirstMark)
            {
                marks = 0;
                continue;
            }

            if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var width) != OperationStatus.Done || rune.Value is 0xFFFE or 0xFFFF)
                Replace(i, 1, ' ');
            else if (!Characters.IsMark(rune) && rune.Value is not (0xFF9E or 0xFF9F))
                marks = 0;
            else if (++marks == MostMarks)
                Replace(i, width, Joiner);
            i += width - 1;
        }

        return valid is null ? text : new string(valid);

        void Replace(int at, int width, char by)
        {
            valid ??= text.ToCharArray();
            valid.AsSpan(at, width).Fill(by);
            marks = 0;
        }
    }

    private static string PlainCharacters()
    {
        const string compatible = "¨ª¯²³´µ¸¹º¼½¾ĲĳĿŀŉſ";
        var plain = new StringBuilder();
        for (var c = '\0'; c <= '\u017F'; c++)
        {
            if (!compatible.Contains(c)) plain.Append(c);
        }

        for (var c = '\u2010'; c <= '\u2027'; c++) plain.Append(c);
        return plain.Append("\u202F€→").ToString();
    }
}
