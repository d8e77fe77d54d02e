using Ticketing.Search.Analysis;
using Ticketing.Testing;

namespace Ticketing.Tests.Search.Analysis;

[Properties(Arbitrary = [typeof(AnyTexts)])]
public sealed class AnalyzerPropertyTests
{
    private static readonly Analyzer Both = new();

    [Property(2_000)]
    public bool Terms_are_lower_case_letters_and_digits(string text) => Both.Terms(text).All(TermShape.IsSound);

    [Property(2_000)]
    public bool Terms_of_queries_are_lower_case_letters_and_digits(string text) =>
        Both.Words(text).Concat(Both.WordsWhileTyping(text)).Concat(Both.Phrase(text))
            .SelectMany(w => w.Alternatives.Append(w.Text).Append(w.Prefix ?? w.Text))
            .All(TermShape.IsSound);

    [Property(8_000)]
    public bool Each_word_of_a_text_finds_the_text(SearchLanguage[] languages, string text)
    {
        var analyzer = new Analyzer(languages);
        var terms = analyzer.Terms(text).ToHashSet();
        return text.Split((char[]?)null).All(chunk => analyzer.Words(chunk).All(word => word.Alternatives.Any(terms.Contains)));
    }

    [Property(8_000)]
    public bool Text_as_a_phrase_is_its_terms_one_by_one(SearchLanguage[] languages, string text)
    {
        var analyzer = new Analyzer(languages);
        var terms = analyzer.Terms(text);
        var words = analyzer.Phrase(text);
        return words.Count == terms.Count && words.Zip(terms).All(pair => pair.First.Alternatives.Contains(pair.Second));
    }

    [Property(2_000)]
    public bool Each_word_being_typed_has_alternatives_or_a_prefix(string text) =>
        Both.WordsWhileTyping(text).All(w => w.Prefix is not null || w.Alternatives.Count > 0);

    [Property(2_000)]
    public bool Query_never_consists_of_optional_words_alone(string text) =>
        Both.Words(text) is var words && (words.Count == 0 || words.Any(w => !w.IsOptional));

    [Property(2_000)]
    public bool Case_does_not_matter(string text) =>
        text.Any(c => c > 'ÿ' || c is 'ß' or 'µ') || Both.Terms(text.ToUpperInvariant()).SequenceEqual(Both.Terms(text));
}
