using FsCheck;
using FsCheck.Fluent;
using Ticketing.Search.Analysis;
using Ticketing.Testing;

namespace Ticketing.Tests.Search.Analysis;

public sealed class AnalyzerPropertyTests
{
    private static readonly Analyzer Both = new();

    private static readonly string[] Pieces =
    [
        "the", "printer", "l'", "l’imprimante", "qu'il", "don't", "n't", "'s", "est", "son", "pour", "bloquée", "bloquee", "sécurité", "cœur",
        "ﬁ", "Ⅷ", "½", "e\u0301", "\u0301", "İ", "ß", "Σας", "ガ", "ｶ", "ﾞ", "打印", "한", "हिन्दी", "กำ", "٣", "10.0", "'", "’", "\u02BC", "-", ".", " ", "\n",
        "\u00A0", "\u200B", "\u200D", "\u00AD", "\ud83d\ude00", "\ud835\udc00", "\ud800", "\udc00", "\uffff", "\ufdfa", new string('é', 70), new string('œ', 40),
    ];

    private static readonly Arbitrary<string> Texts = Gen.OneOf(
            Gen.Elements(Pieces),
            Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString()),
            Gen.Choose(0x20, 0x17F).Select(c => ((char)c).ToString()),
            Gen.Elements(Pieces).Select(p => p + " "))
        .ListOf()
        .Select(pieces => string.Concat(pieces))
        .ToArbitrary();

    private static readonly Config Thorough = PropertyCases.Of(2000);

    public static TheoryData<SearchLanguage[]> Configurations() =>
        new([SearchLanguage.English, SearchLanguage.French], [SearchLanguage.French, SearchLanguage.English], [SearchLanguage.English], [SearchLanguage.French]);

    [Fact]
    public void Terms_are_lower_case_letters_and_digits() =>
        Prop.ForAll(Texts, text => Both.Terms(text).All(TermShape.IsSound)).Check(Thorough);

    [Fact]
    public void Terms_of_queries_are_lower_case_letters_and_digits() =>
        Prop.ForAll(
            Texts,
            text => Both.Words(text).Concat(Both.WordsWhileTyping(text)).Concat(Both.Phrase(text))
                .SelectMany(w => w.Alternatives.Append(w.Text).Append(w.Prefix ?? w.Text))
                .All(TermShape.IsSound)).Check(Thorough);

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Each_word_of_a_text_finds_the_text(SearchLanguage[] languages)
    {
        var analyzer = new Analyzer(languages);
        Prop.ForAll(Texts, text =>
        {
            var terms = analyzer.Terms(text).ToHashSet();
            return text.Split((char[]?)null).All(chunk => analyzer.Words(chunk).All(word => word.Alternatives.Any(terms.Contains)));
        }).Check(Thorough);
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Text_as_a_phrase_is_its_terms_one_by_one(SearchLanguage[] languages)
    {
        var analyzer = new Analyzer(languages);
        Prop.ForAll(Texts, text =>
        {
            var terms = analyzer.Terms(text);
            var words = analyzer.Phrase(text);
            return words.Count == terms.Count && words.Zip(terms).All(pair => pair.First.Alternatives.Contains(pair.Second));
        }).Check(Thorough);
    }

    [Fact]
    public void Each_word_being_typed_has_alternatives_or_a_prefix() =>
        Prop.ForAll(Texts, text => Both.WordsWhileTyping(text).All(w => w.Prefix is not null || w.Alternatives.Count > 0)).Check(Thorough);

    [Fact]
    public void Query_never_consists_of_optional_words_alone() =>
        Prop.ForAll(Texts, text => Both.Words(text) is var words && (words.Count == 0 || words.Any(w => !w.IsOptional))).Check(Thorough);

    [Fact]
    public void Case_does_not_matter() =>
        Prop.ForAll(
            Texts,
            text => text.Any(c => c > 'ÿ' || c is 'ß' or 'µ') || Both.Terms(text.ToUpperInvariant()).SequenceEqual(Both.Terms(text))).Check(Thorough);
}
