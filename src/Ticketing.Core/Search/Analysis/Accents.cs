using System.Text;

namespace Ticketing.Search.Analysis;

/// <summary>Folds a lower-case token to letters without accents and digits 0 to 9.</summary>
/// <remarks>
/// Latin letters come from a table of our own: it is quick, and it still works in a container that runs without globalization data.
/// </remarks>
internal static class Accents
{
    private const char FirstInTable = 'ß';

    /// <summary>U+00DF to U+017F, one character each; a dot keeps the letter, a plus means two letters.</summary>
    private const string Table =
        "+aaaaaa+ceeeeiiii+nooooo.ouuuuy+y" +
        "aaaaaaccccccccddddeeeeeeeeeegggg" +
        "gggghhhhiiiiiiiiii++jjkkklllllll" +
        "lllnnnnnnnnnoooooo++rrrrrrssssss" +
        "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Writes the folded <paramref name="token"/>, cut at <see cref="Analyzer.MaxTermLength"/>, and returns its length.</summary>
    /// <param name="token">Lower case; it may be a stem.</param>
    /// <param name="folded">Another memory than the token's, with room for <see cref="Analyzer.MaxTermLength"/> characters.</param>
    public static int Fold(ReadOnlySpan<char> token, Span<char> folded)
    {
        var length = 0;
        foreach (var c in token)
        {
            if (c > 'ſ') return FoldOther(token, folded);
            length = AppendLatin(c, folded, length);
        }

        return length;
    }

    private static int AppendLatin(char c, Span<char> folded, int length)
    {
        if (c < FirstInTable) return Append(c, folded, length);

        var plain = Table[c - FirstInTable];
        if (plain != '+') return Append(plain == '.' ? c : plain, folded, length);

        var (first, second) = c switch
        {
            'æ' => ('a', 'e'),
            'œ' => ('o', 'e'),
            'ð' => ('d', 'h'),
            'þ' => ('t', 'h'),
            'ß' => ('s', 's'),
            _ => ('i', 'j'),
        };
        return Append(second, folded, Append(first, folded, length));
    }

    private static int Append(char c, Span<char> folded, int length)
    {
        if (length >= Analyzer.MaxTermLength) return length;
        folded[length] = c;
        return length + 1;
    }

    private static int FoldOther(ReadOnlySpan<char> token, Span<char> folded)
    {
        var decomposed = new string(token).Normalize(NormalizationForm.FormD);
        var kept = new StringBuilder(decomposed.Length);
        foreach (var rune in decomposed.EnumerateRunes())
        {
            // The voicing marks of kana make another letter, as the bar makes G of C; they are joined again below.
            if (!Characters.IsMark(rune) || rune.Value is 0x3099 or 0x309A) kept.Append(Rune.ToLowerInvariant(rune));
        }

        var length = 0;
        foreach (var rune in kept.ToString().Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Characters.IsMark(rune)) continue;
            length = AppendOther(rune, folded, length);
        }

        return length;
    }

    private static int AppendOther(Rune rune, Span<char> folded, int length)
    {
        if (rune.Value <= 'ſ') return AppendLatin((char)rune.Value, folded, length);
        if (rune.Value == 'ς') return Append('σ', folded, length);
        if (Rune.IsDigit(rune)) return Append((char)('0' + (int)Rune.GetNumericValue(rune)), folded, length);
        if (length + rune.Utf16SequenceLength > Analyzer.MaxTermLength) return length;
        return length + rune.EncodeToUtf16(folded[length..]);
    }
}
