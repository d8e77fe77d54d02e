using FsCheck;
using FsCheck.Fluent;
using Ticketing.Search.Analysis;
using Ticketing.Search.Criteria;
using Ticketing.Testing;

namespace Ticketing.Tests.Search.Highlighting;

/// <summary>Texts of characters that are more or fewer than they look, and searches that find something in them.</summary>
internal static class SearchedTexts
{
    private static readonly Analyzer Analyzer = new();

    private static readonly string[] Pieces =
    [
        "printer", "printing", "l'imprimante", "bloquée", "sécurité", "don't", "paper-jam", "the", "10.0", "ﬁle", "½", "ﷺ", "e\u0301",
        "\u0301", "İ", "ß", "ガ", "ｶ", "ﾞ", "打印", "हिन्दी", "กำ", "각", "ᄀ", "ᅡ", "\u00AD", "\u200D", "\u200B",
        "👨‍👩‍👧", "🇫🇷", "\ud835\udc00",
        "\ud800", "\udc00", "\uffff", "'", "’", "-", ".", "\n", "\r\n", "\t",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Elements(Pieces), Gen.Elements(Pieces).Select(piece => piece + " "), Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString()));

    private static readonly Gen<string> Text = Piece.ListOf().Select(pieces => string.Concat(pieces));

    public static Arbitrary<string> Texts() => PropertyCases.Shrinking(Text);

    public static Arbitrary<SearchedText> Searches() => Arb.From(
        from text in Text
        from words in Gen.Elements(Pieces).NonEmptyListOf()
        from kind in Gen.Choose(0, 3)
        select new SearchedText(text + words[0] + text, Wanted([.. words], kind)),
        WithLessText);

    private static IEnumerable<SearchedText> WithLessText(SearchedText it) =>
        Texts().Shrinker(it.Text).Select(text => it with { Text = text });

    private static Criterion Wanted(string[] words, int kind) => kind switch
    {
        0 => new HasText([.. Analyzer.Phrase(words[0]).Select(Term).DefaultIfEmpty(new([]))]),
        1 => new HasText([.. Analyzer.Phrase(string.Join(' ', words)).Select(Term).DefaultIfEmpty(new([]))]),
        2 => new HasText([.. Analyzer.WordsWhileTyping(words[0]).Take(1).Select(Term).DefaultIfEmpty(new([]))]),
        _ => new AnyOf([.. words.Select(word => Wanted([word], 0))]),
    };

    private static SearchTerm Term(AnalyzedWord word) => new([.. word.Alternatives], word.Prefix);
}
