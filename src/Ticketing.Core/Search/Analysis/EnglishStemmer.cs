using System.Buffers;

namespace Ticketing.Search.Analysis;

/// <summary>
/// Reduces an English word to its stem by the English (Porter2) algorithm of M. F. Porter, as it is described at
/// https://snowballstem.org/algorithms/english/stemmer.html for release 2 of Snowball.
/// </summary>
/// <remarks>
/// Step 0 of the description, which takes off apostrophes, is missing: the <see cref="Tokenizer"/> has cut there already.
/// The later release's exceptions (past, evening, university) are left out so that the output equals what databases ship.
/// </remarks>
internal static class EnglishStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly SuffixTable<PluralEnding> Plurals = new(
        (PluralEnding.Sses, ["sses"]),
        (PluralEnding.Ies, ["ied", "ies"]),
        (PluralEnding.S, ["s"]),
        (PluralEnding.Kept, ["us", "ss"]));

    private static readonly SuffixTable<bool> PastAndGerund = new(
        (true, ["eed", "eedly"]),
        (false, ["ed", "edly", "ing", "ingly"]));

    private static readonly SuffixTable<string> Step2 = new(
        ("tion", ["tional"]),
        ("ence", ["enci"]),
        ("ance", ["anci"]),
        ("able", ["abli"]),
        ("ent", ["entli"]),
        ("ize", ["izer", "ization"]),
        ("ate", ["ational", "ation", "ator"]),
        ("al", ["alism", "aliti", "alli"]),
        ("ful", ["fulness", "fulli"]),
        ("ous", ["ousli", "ousness"]),
        ("ive", ["iveness", "iviti"]),
        ("ble", ["biliti", "bli"]),
        ("og", ["ogi"]),
        ("less", ["lessli"]),
        ("", ["li"]));

    private static readonly SuffixTable<string> Step3 = new(
        ("tion", ["tional"]),
        ("ate", ["ational"]),
        ("al", ["alize"]),
        ("ic", ["icate", "iciti", "ical"]),
        ("", ["ful", "ness", "ative"]));

    private static readonly SuffixTable<bool> Step4 = new(
        (false,
        [
            "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
        ]),
        (true, ["ion"]));

    private enum PluralEnding
    {
        Sses,
        Ies,
        S,
        Kept,
    }

    /// <summary>
    /// Stems the lower-case word in the first <paramref name="length"/> characters in place and returns the stem's length.
    /// </summary>
    public static int Stem(Span<char> characters, int length)
    {
        if (length <= 2) return length;
        if (Exception(characters[..length]) is { } exception)
        {
            exception.CopyTo(characters);
            return exception.Length;
        }

        var word = new StemBuffer(characters, length);
        MarkConsonantY(word.Word);
        MarkRegions(ref word);

        RemovePlural(ref word);
        if (!IsKeptAfterPlural(word.Word))
        {
            RemovePastAndGerund(ref word);
            ReplaceFinalY(ref word);
            ReplaceSuffixInR1(ref word);
            ReduceSuffixInR1(ref word);
            RemoveSuffixInR2(ref word);
            RemoveFinalE(ref word);
        }

        word.Word.Replace('Y', 'y');
        return word.Length;
    }

    private static string? Exception(ReadOnlySpan<char> word) => word switch
    {
        "skis" => "ski",
        "skies" => "sky",
        "dying" => "die",
        "lying" => "lie",
        "tying" => "tie",
        "idly" => "idl",
        "gently" => "gentl",
        "ugly" => "ugli",
        "early" => "earli",
        "only" => "onli",
        "singly" => "singl",
        "sky" => "sky",
        "news" => "news",
        "howe" => "howe",
        "atlas" => "atlas",
        "cosmos" => "cosmos",
        "bias" => "bias",
        "andes" => "andes",
        _ => null,
    };

    private static bool IsKeptAfterPlural(ReadOnlySpan<char> word) =>
        word is "inning" or "outing" or "canning" or "herring" or "earring" or "proceed" or "exceed" or "succeed";

    private static void MarkConsonantY(Span<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == 'y' && (i == 0 || IsVowel(word[i - 1]))) word[i] = 'Y';
        }
    }

    private static void MarkRegions(ref StemBuffer word)
    {
        ReadOnlySpan<char> letters = word.Word;
        word.R1 = letters switch
        {
            _ when letters.StartsWith("gener") || letters.StartsWith("arsen") => 5,
            _ when letters.StartsWith("commun") => 6,
            _ => RegionAfter(letters, 0),
        };
        word.R2 = RegionAfter(letters, word.R1);
    }

    private static int RegionAfter(ReadOnlySpan<char> word, int start)
    {
        var i = start;
        while (i < word.Length && !IsVowel(word[i])) i++;
        while (i < word.Length && IsVowel(word[i])) i++;
        return Math.Min(i + 1, word.Length);
    }

    private static void RemovePlural(ref StemBuffer word)
    {
        var length = Plurals.Longest(word.Word, out var ending);
        if (length == 0) return;

        switch (ending)
        {
            case PluralEnding.Sses:
                word.Drop(2);
                break;
            case PluralEnding.Ies:
                word.Drop(word.Length > 4 ? 2 : 1);
                break;
            case PluralEnding.S when HasVowel(word.Word[..^2]):
                word.Drop(1);
                break;
        }
    }

    private static void RemovePastAndGerund(ref StemBuffer word)
    {
        var length = PastAndGerund.Longest(word.Word, out var isEed);
        if (length == 0) return;

        if (isEed)
        {
            if (word.InRegion(length, word.R1)) word.Replace(length, "ee");
            return;
        }

        if (!HasVowel(word.Word[..^length])) return;
        word.Drop(length);

        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz")) word.Append('e');
        else if (EndsWithDouble(word.Word)) word.Drop(1);
        else if (word.R1 >= word.Length && EndsWithShortSyllable(word.Word)) word.Append('e');
    }

    private static void ReplaceFinalY(ref StemBuffer word)
    {
        if (word.Length > 2 && word[word.Length - 1] is 'y' or 'Y' && !IsVowel(word[word.Length - 2])) word.Replace(1, "i");
    }

    private static void ReplaceSuffixInR1(ref StemBuffer word)
    {
        var length = Step2.Longest(word.Word, out var replacement);
        if (length == 0 || !word.InRegion(length, word.R1)) return;

        var before = word.Length > length ? word[word.Length - length - 1] : '\0';
        var applies = replacement switch
        {
            "og" => before == 'l',
            "" => before is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
            _ => true,
        };
        if (applies) word.Replace(length, replacement);
    }

    private static void ReduceSuffixInR1(ref StemBuffer word)
    {
        var length = Step3.Longest(word.Word, out var replacement);
        if (length == 0 || !word.InRegion(length, word.R1)) return;
        if (word.EndsWith("ative") && !word.InRegion(length, word.R2)) return;
        word.Replace(length, replacement);
    }

    private static void RemoveSuffixInR2(ref StemBuffer word)
    {
        var length = Step4.Longest(word.Word, out var isIon);
        if (length == 0 || !word.InRegion(length, word.R2)) return;
        if (isIon && (word.Length == length || word[word.Length - length - 1] is not ('s' or 't'))) return;
        word.Drop(length);
    }

    private static void RemoveFinalE(ref StemBuffer word)
    {
        if (word.EndsWith("e"))
        {
            if (word.InRegion(1, word.R2) || (word.InRegion(1, word.R1) && !EndsWithShortSyllable(word.Word[..^1]))) word.Drop(1);
        }
        else if (word.EndsWith("ll") && word.InRegion(1, word.R2))
        {
            word.Drop(1);
        }
    }

    private static bool EndsWithDouble(ReadOnlySpan<char> word) =>
        word.Length > 1 && word[^1] == word[^2] && word[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    private static bool EndsWithShortSyllable(ReadOnlySpan<char> word) => word.Length switch
    {
        < 2 => false,
        2 => IsVowel(word[0]) && !IsVowel(word[1]),
        _ => !IsVowel(word[^3]) && IsVowel(word[^2]) && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'Y'),
    };

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);

    private static bool IsVowel(char letter) => Vowels.Contains(letter);
}
