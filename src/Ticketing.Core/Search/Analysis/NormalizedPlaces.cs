using System.Text;

namespace Ticketing.Search.Analysis;

/// <summary>
/// Where the characters of <see cref="SearchableText"/> come from in the text as it was written. A text is normalised piece by piece for it;
/// what changes a piece is known no finer than the piece.
/// </summary>
internal sealed class NormalizedPlaces
{
    private readonly int[] starts;
    private readonly int[] ends;

    private NormalizedPlaces(int length)
    {
        starts = new int[length];
        ends = new int[length];
    }

    /// <param name="text">The text as it was written.</param>
    /// <param name="length">How long it is when normalised.</param>
    public static NormalizedPlaces Of(string text, int length)
    {
        var valid = SearchableText.Valid(text);
        var places = new NormalizedPlaces(length);
        for (var (start, filled) = (0, 0); start < valid.Length;)
        {
            var end = EndOfPiece(valid, start);
            var width = places.Fill(filled, valid, start, end);
            (start, filled) = (end, filled + width);
        }

        return places;
    }

    /// <summary>Where the character at a place of the normalised text began.</summary>
    public int StartOf(int place) => starts[place];

    /// <summary>Where the text before a place of the normalised text ended; the place is not the first.</summary>
    public int EndOf(int place) => ends[place - 1];

    // No character that is alone in normal form reaches over the one before an ASCII character, and composing reaches over marks and jamo only.
    private static int EndOfPiece(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && !BeginsPiece(text, end))
            end++;
        return end;
    }

    private static bool BeginsPiece(string text, int place)
    {
        var c = text[place];
        if (char.IsAscii(c))
            return true;
        if (char.IsLowSurrogate(c) || c is (>= '\u1160' and <= '\u11FF') or '\uFF9E' or '\uFF9F' or (>= '\uFFA0' and <= '\uFFDC'))
            return false;
        Rune.DecodeFromUtf16(text.AsSpan(place), out var rune, out _);
        return !Characters.IsMark(rune);
    }

    private int Fill(int from, string text, int start, int end)
    {
        var isOneForOne = end == start + 1 && char.IsAscii(text[start]);
        var width = 1;
        if (!isOneForOne)
        {
            var piece = text[start..end];
            var normalized = piece.Normalize(NormalizationForm.FormKC);
            (isOneForOne, width) = (piece == normalized, normalized.Length);
        }

        for (var i = 0; i < width; i++)
        {
            starts[from + i] = isOneForOne ? start + i : start;
            ends[from + i] = isOneForOne ? start + i + 1 : end;
        }

        return width;
    }
}
