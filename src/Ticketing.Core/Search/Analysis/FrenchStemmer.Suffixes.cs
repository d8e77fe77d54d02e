namespace Ticketing.Search.Analysis;

/// <summary>Steps 1, 2a, 2b and 4: the suffixes.</summary>
internal static partial class FrenchStemmer
{
    private static readonly SuffixTable<Standard> StandardSuffixes = new(
        (Standard.Noun, ["ance", "iqUe", "isme", "able", "iste", "eux", "ances", "iqUes", "ismes", "ables", "istes"]),
        (Standard.Ation, ["atrice", "ateur", "ation", "atrices", "ateurs", "ations"]),
        (Standard.Logie, ["logie", "logies"]),
        (Standard.Usion, ["usion", "ution", "usions", "utions"]),
        (Standard.Ence, ["ence", "ences"]),
        (Standard.Ement, ["ement", "ements"]),
        (Standard.Ite, ["ité", "ités"]),
        (Standard.If, ["if", "ive", "ifs", "ives"]),
        (Standard.Eaux, ["eaux"]),
        (Standard.Aux, ["aux"]),
        (Standard.Euse, ["euse", "euses"]),
        (Standard.Issement, ["issement", "issements"]),
        (Standard.Amment, ["amment"]),
        (Standard.Emment, ["emment"]),
        (Standard.Ment, ["ment", "ments"]));

    private static readonly SuffixTable<bool> IVerbSuffixes = new(
        (true,
        [
            "îmes", "ît", "îtes", "i", "ie", "ies", "ir", "ira", "irai", "iraIent", "irais", "irait", "iras", "irent", "irez", "iriez",
            "irions", "irons", "iront", "is", "issaIent", "issais", "issait", "issant", "issante", "issantes", "issants", "isse",
            "issent", "isses", "issez", "issiez", "issions", "issons", "it",
        ]));

    private static readonly SuffixTable<Verb> OtherVerbSuffixes = new(
        (Verb.Ions, ["ions"]),
        (Verb.Plain,
        [
            "é", "ée", "ées", "és", "èrent", "er", "era", "erai", "eraIent", "erais", "erait", "eras", "erez", "eriez", "erions", "erons",
            "eront", "ez", "iez",
        ]),
        (Verb.PerhapsAfterE,
        [
            "âmes", "ât", "âtes", "a", "ai", "aIent", "ais", "ait", "ant", "ante", "antes", "ants", "as", "asse", "assent", "asses",
            "assiez", "assions",
        ]));

    private static readonly SuffixTable<Residual> ResidualSuffixes = new(
        (Residual.Ion, ["ion"]),
        (Residual.Ier, ["ier", "ière", "Ier", "Ière"]),
        (Residual.E, ["e"]));

    private enum Standard
    {
        Noun,
        Ation,
        Logie,
        Usion,
        Ence,
        Ement,
        Ite,
        If,
        Eaux,
        Aux,
        Euse,
        Issement,
        Amment,
        Emment,
        Ment,
    }

    private enum Verb
    {
        Ions,
        Plain,
        PerhapsAfterE,
    }

    private enum Residual
    {
        Ion,
        Ier,
        E,
    }

    /// <summary>Step 1. False also after amment, emment and ment, as these leave an adjective which the verb steps may shorten.</summary>
    private static bool RemoveStandardSuffix(ref StemBuffer word)
    {
        var length = StandardSuffixes.Longest(word.Word, out var kind);
        if (length == 0) return false;

        var before = word.Length > length ? word[word.Length - length - 1] : '\0';
        switch (kind)
        {
            case Standard.Noun:
                return ReplaceIn(ref word, word.R2, length, "");
            case Standard.Ation:
                if (!ReplaceIn(ref word, word.R2, length, "")) return false;
                DropOrReplace(ref word, "ic", "iqU");
                return true;
            case Standard.Logie:
                return ReplaceIn(ref word, word.R2, length, "log");
            case Standard.Usion:
                return ReplaceIn(ref word, word.R2, length, "u");
            case Standard.Ence:
                return ReplaceIn(ref word, word.R2, length, "ent");
            case Standard.Ement:
                if (!ReplaceIn(ref word, word.RV, length, "")) return false;
                RemoveBeforeEment(ref word);
                return true;
            case Standard.Ite:
                if (!ReplaceIn(ref word, word.R2, length, "")) return false;
                if (!DropOrReplace(ref word, "abil", "abl") && !DropOrReplace(ref word, "ic", "iqU")) word.DropIfEnds("iv", word.R2);
                return true;
            case Standard.If:
                if (!ReplaceIn(ref word, word.R2, length, "")) return false;
                if (word.DropIfEnds("at", word.R2)) DropOrReplace(ref word, "ic", "iqU");
                return true;
            case Standard.Eaux:
                word.Drop(1);
                return true;
            case Standard.Aux:
                return ReplaceIn(ref word, word.R1, length, "al");
            case Standard.Euse:
                return ReplaceIn(ref word, word.R2, length, "") || ReplaceIn(ref word, word.R1, length, "eux");
            case Standard.Issement:
                return before != '\0' && !IsVowel(before) && ReplaceIn(ref word, word.R1, length, "");
            case Standard.Amment:
                ReplaceIn(ref word, word.RV, length, "ant");
                return false;
            case Standard.Emment:
                ReplaceIn(ref word, word.RV, length, "ent");
                return false;
            default:
                if (IsVowel(before) && word.InRegion(length + 1, word.RV)) word.Drop(length);
                return false;
        }
    }

    private static void RemoveBeforeEment(ref StemBuffer word)
    {
        if (word.EndsWith("iv"))
        {
            if (word.DropIfEnds("iv", word.R2)) word.DropIfEnds("at", word.R2);
        }
        else if (word.EndsWith("eus"))
        {
            if (!word.DropIfEnds("eus", word.R2)) ReplaceIn(ref word, word.R1, 3, "eux");
        }
        else if (word.EndsWith("abl") || word.EndsWith("iqU"))
        {
            ReplaceIn(ref word, word.R2, 3, "");
        }
        else if (word.EndsWith("ièr") || word.EndsWith("Ièr"))
        {
            ReplaceIn(ref word, word.RV, 3, "i");
        }
    }

    /// <summary>Step 2a. The suffix and the letter before it must lie in RV.</summary>
    private static bool RemoveIVerbSuffix(ref StemBuffer word)
    {
        var length = IVerbSuffixes.Longest(InRV(word), out _);
        if (length == 0 || !word.InRegion(length + 1, word.RV)) return false;

        var before = word[word.Length - length - 1];
        if (before == 'H' || IsVowel(before)) return false;
        word.Drop(length);
        return true;
    }

    /// <summary>Step 2b.</summary>
    private static bool RemoveOtherVerbSuffix(ref StemBuffer word)
    {
        var length = OtherVerbSuffixes.Longest(InRV(word), out var kind);
        if (length == 0) return false;
        if (kind == Verb.Ions) return ReplaceIn(ref word, word.R2, length, "");

        word.Drop(length);
        if (kind == Verb.PerhapsAfterE) word.DropIfEnds("e", word.RV);
        return true;
    }

    /// <summary>Step 4.</summary>
    private static void RemoveResidualSuffix(ref StemBuffer word)
    {
        if (word.EndsWith("s") && word.Length > 1
            && (word.EndsWith("His") || word[word.Length - 2] is not ('a' or 'i' or 'o' or 'u' or 'è' or 's')))
        {
            word.Drop(1);
        }

        var length = ResidualSuffixes.Longest(InRV(word), out var kind);
        if (length == 0) return;

        switch (kind)
        {
            case Residual.Ion when word.InRegion(length, word.R2) && word.InRegion(length + 1, word.RV)
                && word[word.Length - length - 1] is 's' or 't':
                word.Drop(length);
                break;
            case Residual.Ier:
                word.Replace(length, "i");
                break;
            case Residual.E:
                word.Drop(length);
                break;
        }
    }

    private static ReadOnlySpan<char> InRV(in StemBuffer word) => word.Length > word.RV ? word.Word[word.RV..] : [];

    private static bool ReplaceIn(ref StemBuffer word, int region, int length, string replacement)
    {
        if (!word.InRegion(length, region)) return false;
        word.Replace(length, replacement);
        return true;
    }

    /// <summary>Takes the suffix off in R2 and replaces it elsewhere; false when the word does not end with it.</summary>
    private static bool DropOrReplace(ref StemBuffer word, string suffix, string replacement)
    {
        if (!word.EndsWith(suffix)) return false;
        word.Replace(suffix.Length, word.InRegion(suffix.Length, word.R2) ? "" : replacement);
        return true;
    }
}
