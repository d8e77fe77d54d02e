using FsCheck;
using FsCheck.Fluent;
using Ticketing.Search.Analysis;
using Ticketing.Search.Criteria;
using Ticketing.Search.Highlighting;
using Ticketing.Testing;

namespace Ticketing.Tests.Search.Highlighting;

public sealed class HighlighterProperties
{
    private static readonly Analyzer Analyzer = new();

    private static readonly string[] Pieces =
    [
        "printer", "printing", "l'imprimante", "bloquée", "sécurité", "don't", "paper-jam", "the", "10.0", "ﬁle", "½", "ﷺ", "e\u0301", "\u0301", "İ", "ß", "ガ", "ｶ", "ﾞ",
        "打印", "हिन्दी", "กำ", "각", "ᄀ", "ᅡ", "\u00AD", "\u200D", "\u200B", "👨‍👩‍👧", "🇫🇷", "\ud835\udc00", "\ud800", "\udc00", "\uffff", "'", "’", "-", ".", "\n", "\r\n", "\t",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Elements(Pieces), Gen.Elements(Pieces).Select(piece => piece + " "), Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString()));

    private static readonly Gen<string> Text = Piece.ListOf().Select(pieces => string.Concat(pieces));

    private static readonly Arbitrary<(string Text, Criterion Where)> Cases = Text
        .SelectMany(text => Gen.Elements(Pieces).NonEmptyListOf().SelectMany(words => Gen.Choose(0, 3).Select(kind => (text + words[0] + text, Wanted([.. words], kind)))))
        .ToArbitrary();

    private static readonly Config Thorough = PropertyCases.Of(2000);

    [Fact]
    public void Placed_terms_are_the_terms_in_order_and_inside_the_text() =>
        Prop.ForAll(Text.ToArbitrary(), text =>
        {
            var placed = Analyzer.PlacedTerms(text);
            return placed.Select(term => term.Term).SequenceEqual(Analyzer.Terms(text))
                && placed.All(term => term.Start >= 0 && term.Start < term.End && term.End <= text.Length)
                && placed.Zip(placed.Skip(1)).All(pair => pair.First.Start <= pair.Second.Start && pair.First.End <= pair.Second.End)
                && placed.All(term => IsWhole(text, term.Start) && IsWhole(text, term.End));
        }).Check(Thorough);

    [Fact]
    public void Ranges_lie_in_the_text_in_order_apart_and_part_no_pair() =>
        Prop.ForAll(Cases, it =>
        {
            var highlighter = new Highlighter(it.Where, Analyzer);
            return AreSound(it.Text, highlighter.MarkTitle(it.Text))
                && (highlighter.FindFragment(it.Text) is not { } found || (found.Ranges.Count > 0 && AreSound(found.Text, found.Ranges)));
        }).Check(Thorough);

    [Fact]
    public void Every_marked_word_makes_a_term_that_is_searched_for() =>
        Prop.ForAll(Cases, it =>
        {
            var wanted = WantedTexts.In(it.Where).SelectMany(text => text.Sequence).ToList();
            var placed = Analyzer.PlacedTerms(it.Text);
            return new Highlighter(it.Where, Analyzer).MarkTitle(it.Text).All(range =>
            {
                var within = placed.Where(term => term.Start >= range.Start && term.End <= range.Start + range.Length).ToList();
                // Where one character stands for several words, all of it is marked.
                return within.Exists(term => wanted.Exists(word => word.Matches(term.Term)));
            });
        }).Check(Thorough);

    [Fact]
    public void A_text_is_marked_just_when_it_is_found() =>
        Prop.ForAll(Cases, it =>
        {
            var found = it.Where.Matches(null!, new([], Analyzer.Terms(it.Text), []), internals: false);
            return found == new Highlighter(it.Where, Analyzer).FindFragment(it.Text) is not null;
        }).Check(Thorough);

    [Fact]
    public void A_fragment_is_a_part_of_the_text() =>
        Prop.ForAll(Cases, it =>
        {
            if (new Highlighter(it.Where, Analyzer).FindFragment(it.Text) is not { } found)
                return true;
            // The same characters can stand in several places, and be half of a pair in one that the fragment is not from.
            return found.Text.Length is > 0 and <= FragmentEdges.Length
                && Places(it.Text, found.Text).Any(start => IsWhole(it.Text, start) && IsWhole(it.Text, start + found.Text.Length));
        }).Check(Thorough);

    private static IEnumerable<int> Places(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
            yield return at;
    }

    private static Criterion Wanted(string[] words, int kind) => kind switch
    {
        0 => new HasText([.. Analyzer.Phrase(words[0]).Select(Term).DefaultIfEmpty(new([]))]),
        1 => new HasText([.. Analyzer.Phrase(string.Join(' ', words)).Select(Term).DefaultIfEmpty(new([]))]),
        2 => new HasText([.. Analyzer.WordsWhileTyping(words[0]).Take(1).Select(Term).DefaultIfEmpty(new([]))]),
        _ => new AnyOf([.. words.Select(word => Wanted([word], 0))]),
    };

    private static SearchTerm Term(AnalyzedWord word) => new([.. word.Alternatives], word.Prefix);

    private static bool AreSound(string text, IReadOnlyList<TextRange> ranges) =>
        ranges.All(range => range.Start >= 0 && range.Length > 0 && range.Start + range.Length <= text.Length
            && IsWhole(text, range.Start) && IsWhole(text, range.Start + range.Length))
        && ranges.Zip(ranges.Skip(1)).All(pair => pair.First.Start + pair.First.Length < pair.Second.Start);

    private static bool IsWhole(string text, int place) =>
        place <= 0 || place >= text.Length || !(char.IsHighSurrogate(text[place - 1]) && char.IsLowSurrogate(text[place]));
}
