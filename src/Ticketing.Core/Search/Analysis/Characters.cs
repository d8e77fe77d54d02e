using System.Globalization;
using System.Text;

namespace Ticketing.Search.Analysis;

/// <summary>What a character is to the <see cref="Tokenizer"/>.</summary>
internal static class Characters
{
    public static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Apostrophes as typed and as set by word processors, and the letter that looks like one.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    public static CharacterKind KindOf(Rune rune)
    {
        if (rune.Value == 0x02BC) return CharacterKind.Separator;
        if (Rune.IsLetter(rune)) return IsUnspaced(rune.Value) ? CharacterKind.Unspaced : CharacterKind.Letter;
        if (Rune.IsDigit(rune)) return CharacterKind.Digit;
        if (Rune.IsWhiteSpace(rune)) return CharacterKind.Space;
        if (IsMark(rune)) return CharacterKind.Transparent;

        // Soft hyphens, joiners and direction marks are invisible inside words; the zero-width space is there to part them.
        return Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value != 0x200B
            ? CharacterKind.Transparent
            : CharacterKind.Separator;
    }

    /// <summary>Scripts that put no spaces between words: Thai, Lao, Myanmar, Khmer, kana, bopomofo and Han.</summary>
    private static bool IsUnspaced(int value) => value
        is (>= 0x0E00 and <= 0x0EFF)
        or (>= 0x1000 and <= 0x109F)
        or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3005 and <= 0x312F)
        or (>= 0x31F0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x1AFF0 and <= 0x1B16F)
        or (>= 0x20000 and <= 0x3FFFF);
}
