using FsCheck;
using FsCheck.Fluent;
using Ticketing.Search.Analysis;
using Ticketing.Testing;

namespace Ticketing.Tests.Search.Analysis;

/// <summary>Texts of words, marks and characters that are hard to cut, fold or stem, and the configurations that read them.</summary>
internal static class AnyTexts
{
    private static readonly string[] Pieces =
    [
        "the", "printer", "l'", "l’imprimante", "qu'il", "don't", "n't", "'s", "est", "son", "pour", "bloquée", "bloquee", "sécurité",
        "cœur", "ﬁ", "Ⅷ", "½", "e\u0301", "\u0301", "İ", "ß", "Σας", "ガ", "ｶ", "ﾞ", "打印", "한", "हिन्दी", "กำ", "٣", "10.0", "'", "’",
        "\u02BC", "-", ".", " ", "\n", "\u00A0", "\u200B", "\u200D", "\u00AD", "\ud83d\ude00", "\ud835\udc00", "\ud800", "\udc00", "\uffff",
        "\ufdfa", new string('é', 70), new string('œ', 40),
    ];

    public static Arbitrary<string> Texts() => PropertyCases.Shrinking(
        Gen.OneOf(
            Gen.Elements(Pieces),
            Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString()),
            Gen.Choose(0x20, 0x17F).Select(c => ((char)c).ToString()),
            Gen.Elements(Pieces).Select(p => p + " "))
        .ListOf()
        .Select(pieces => string.Concat(pieces)));

    public static Arbitrary<SearchLanguage[]> Configurations() => Gen.Elements<SearchLanguage[]>(
        [SearchLanguage.English, SearchLanguage.French],
        [SearchLanguage.French, SearchLanguage.English],
        [SearchLanguage.English],
        [SearchLanguage.French])
        .ToArbitrary();
}
