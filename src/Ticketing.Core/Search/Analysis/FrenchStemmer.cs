namespace Ticketing.Search.Analysis;

/// <summary>
/// Reduces a French word to its stem by the Snowball French algorithm, as it is described at
/// https://snowballstem.org/algorithms/french/stemmer.html for release 2 of Snowball.
/// </summary>
/// <remarks>
/// The algorithm needs the accents, so a word is folded after it, not before.
/// Capital letters are marks: I, U and Y are no vowels, and H stands before an e or i that had a diaeresis.
/// </remarks>
internal static partial class FrenchStemmer
{
    /// <summary>How many characters a word of <paramref name="length"/> may take while it is worked on.</summary>
    public static int RoomFor(int length) => 2 * length;

    /// <summary>
    /// Stems the lower-case word in the first <paramref name="length"/> characters in place and returns the stem's length.
    /// </summary>
    /// <param name="characters">At least <see cref="RoomFor"/> the length.</param>
    /// <param name="length">The length of the word.</param>
    public static int Stem(Span<char> characters, int length)
    {
        var word = new StemBuffer(characters, MarkVowels(characters, length));
        MarkRegions(ref word);

        if (RemoveStandardSuffix(ref word) || RemoveIVerbSuffix(ref word) || RemoveOtherVerbSuffix(ref word))
        {
            if (word.EndsWith("Y")) word.Replace(1, "i");
            else if (word.EndsWith("ç")) word.Replace(1, "c");
        }
        else
        {
            RemoveResidualSuffix(ref word);
        }

        Undouble(ref word);
        Unaccent(word.Word);
        return UnmarkVowels(word.Word);
    }

    /// <summary>
    /// Marks from left to right, looking ahead from each letter: it matters in yu + vowel, where the u is marked while the y is still a
    /// vowel.
    /// </summary>
    private static int MarkVowels(Span<char> characters, int length)
    {
        for (var i = 0; i < length; i++)
        {
            var rest = characters[i..length];
            if (rest.Length > 1 && IsVowel(rest[0]))
            {
                if (rest[1] is 'u' or 'i' && rest.Length > 2 && IsVowel(rest[2])) rest[1] = rest[1] == 'u' ? 'U' : 'I';
                else if (rest[1] == 'y') rest[1] = 'Y';
            }

            if (rest[0] is 'ë' or 'ï')
            {
                rest[1..].CopyTo(characters[(i + 2)..]);
                characters[i + 1] = rest[0] == 'ë' ? 'e' : 'i';
                characters[i] = 'H';
                length++;
            }
            else if (rest.Length > 1)
            {
                if (rest[0] == 'y' && IsVowel(rest[1])) rest[0] = 'Y';
                else if (rest[0] == 'q' && rest[1] == 'u') rest[1] = 'U';
            }
        }

        return length;
    }

    private static int UnmarkVowels(Span<char> word)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            switch (word[i])
            {
                case 'H' when next is 'e' or 'i':
                    word[length++] = next == 'e' ? 'ë' : 'ï';
                    i++;
                    break;
                case 'H':
                    break;
                case 'I' or 'U' or 'Y':
                    word[length++] = (char)(word[i] | 0x20);
                    break;
                default:
                    word[length++] = word[i];
                    break;
            }
        }

        return length;
    }

    private static void MarkRegions(ref StemBuffer word)
    {
        ReadOnlySpan<char> letters = word.Word;
        word.RV = StartOfRV(letters);
        word.R1 = RegionAfter(letters, 0);
        word.R2 = RegionAfter(letters, word.R1);
    }

    private static int StartOfRV(ReadOnlySpan<char> word)
    {
        if (word.Length >= 3 && IsVowel(word[0]) && IsVowel(word[1])) return 3;
        if (word.StartsWith("par") || word.StartsWith("col") || word.StartsWith("tap")) return 3;

        var i = 1;
        while (i < word.Length && !IsVowel(word[i])) i++;
        return Math.Min(i + 1, word.Length);
    }

    private static int RegionAfter(ReadOnlySpan<char> word, int start)
    {
        var i = start;
        while (i < word.Length && !IsVowel(word[i])) i++;
        while (i < word.Length && IsVowel(word[i])) i++;
        return Math.Min(i + 1, word.Length);
    }

    private static void Undouble(ref StemBuffer word)
    {
        if (word.EndsWith("enn") || word.EndsWith("onn") || word.EndsWith("ett") || word.EndsWith("ell")
            || word.EndsWith("eill")) word.Drop(1);
    }

    private static void Unaccent(Span<char> word)
    {
        var i = word.Length - 1;
        while (i >= 0 && !IsVowel(word[i])) i--;
        if (i >= 0 && i < word.Length - 1 && word[i] is 'é' or 'è') word[i] = 'e';
    }

    private static bool IsVowel(char letter) =>
        letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y'
            or 'â' or 'à' or 'ë' or 'é' or 'ê' or 'è' or 'ï' or 'î' or 'ô' or 'û' or 'ù';
}
