using System.Text;

namespace Ticketing.Search.Analysis;

/// <summary>
/// Where the characters of <see cref="SearchableText"/> come from in the text as it was written. A text is normalised piece by piece for
/// it; what changes a piece is known no finer than the piece. Where the pieces do not make up the whole, all of the text is one.
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
    /// <param name="normalized">The same when normalised.</param>
    public static NormalizedPlaces Of(string text, string normalized)
    {
        var valid = SearchableText.Valid(text);
        var places = new NormalizedPlaces(normalized.Length);
        return places.Fill(valid, normalized) ? places : OnePiece(text.Length, normalized.Length);
    }

    /// <summary>Where the character at a place of the normalised text began.</summary>
    public int StartOf(int place) => starts[place];

    /// <summary>Where the text before a place of the normalised text ended; the place is not the first.</summary>
    public int EndOf(int place) => ends[place - 1];

    private static NormalizedPlaces OnePiece(int length, int normalizedLength)
    {
        var places = new NormalizedPlaces(normalizedLength);
        Array.Fill(places.ends, length);
        return places;
    }

    private bool Fill(string text, string normalized)
    {
        var (start, filled) = (0, 0);
        while (start < text.Length)
        {
            var end = EndOfPiece(text, start);
            if (Fill(normalized.AsSpan(filled), filled, text, start, end) is not { } width)
                return false;
            (start, filled) = (end, filled + width);
        }

        return filled == normalized.Length;
    }

    // No character that is alone in normal form reaches over the one before an ASCII character, and composing reaches over marks and jamo
    // only.
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
        if (char.IsLowSurrogate(c)
            || c is (>= '\u1160' and <= '\u11FF') or (>= '\u3131' and <= '\u318E') or '\uFF9E' or '\uFF9F' or (>= '\uFFA0' and <= '\uFFDC'))
            return false;
        Rune.DecodeFromUtf16(text.AsSpan(place), out var rune, out _);
        return !Characters.IsMark(rune);
    }

    // The width of the piece; null when it does not stand there in the whole.
    private int? Fill(ReadOnlySpan<char> rest, int from, string text, int start, int end)
    {
        var isOneForOne = end == start + 1 && char.IsAscii(text[start]);
        var width = 1;
        if (!isOneForOne)
        {
            var piece = text[start..end];
            var normalized = piece.Normalize(NormalizationForm.FormKC);
            (isOneForOne, width) = (piece == normalized, normalized.Length);
            if (!rest.StartsWith(normalized, StringComparison.Ordinal))
                return null;
        }
        else if (rest is not [var same, ..] || same != text[start])
        {
            return null;
        }

        for (var i = 0; i < width; i++)
        {
            starts[from + i] = isOneForOne ? start + i : start;
            ends[from + i] = isOneForOne ? start + i + 1 : end;
        }

        return width;
    }
}
