namespace Ticketing.Search.Analysis;

/// <summary>
/// Terms of the words that are mostly grammar ("not", the l of l'imprimante). They are kept so that the words around them stand as far
/// apart as they were written and a phrase can insist on them; a word that is searched for by itself never is one, and no beginning of a
/// word finds one.
/// </summary>
internal static class GrammarTerm
{
    /// <summary>
    /// Begins each of them. No letter or digit, so that it begins no other term; not ASCII, so that no text index takes it for a blank.
    /// </summary>
    public const char Mark = '·';

    /// <summary>Stands alone before every comment, so that a phrase does not reach from one text into the next.</summary>
    public const string Boundary = "·";

    /// <summary>Whether a term is one.</summary>
    public static bool Is(string term) => term.StartsWith(Mark);

    /// <summary>The term of a token, without its accents.</summary>
    public static string Of(ReadOnlySpan<char> token)
    {
        Span<char> term = stackalloc char[Analyzer.MaxTermLength];
        Span<char> folded = stackalloc char[Analyzer.MaxTermLength];
        folded = folded[..Math.Min(Accents.Fold(token, folded), Analyzer.MaxTermLength - 1)];
        term[0] = Mark;
        folded.CopyTo(term[1..]);
        // Half a surrogate pair is in no term.
        var length = folded.Length > 0 && char.IsHighSurrogate(folded[^1]) ? folded.Length : folded.Length + 1;
        return new string(term[..length]);
    }
}
