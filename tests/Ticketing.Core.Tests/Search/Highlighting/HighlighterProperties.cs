using Ticketing.Search.Analysis;
using Ticketing.Search.Criteria;
using Ticketing.Search.Highlighting;
using Ticketing.Testing;

namespace Ticketing.Tests.Search.Highlighting;

[Properties(Arbitrary = [typeof(SearchedTexts)])]
public sealed class HighlighterProperties
{
    private static readonly Analyzer Analyzer = new();

    [Property(2_000)]
    public bool Placed_terms_are_the_terms_in_order_and_inside_the_text(string text)
    {
        var placed = Analyzer.PlacedTerms(text);
        return placed.Select(term => term.Term).SequenceEqual(Analyzer.Terms(text))
            && placed.All(term => term.Start >= 0 && term.Start < term.End && term.End <= text.Length)
            && placed.Zip(placed.Skip(1)).All(pair => pair.First.Start <= pair.Second.Start && pair.First.End <= pair.Second.End)
            && placed.All(term => IsWhole(text, term.Start) && IsWhole(text, term.End));
    }

    [Property(2_000)]
    public bool Ranges_lie_in_the_text_in_order_apart_and_part_no_pair(SearchedText it)
    {
        var highlighter = new Highlighter(it.Where, Analyzer);
        return AreSound(it.Text, highlighter.MarkTitle(it.Text))
            && (highlighter.FindFragment(it.Text) is not { } found || (found.Ranges.Count > 0 && AreSound(found.Text, found.Ranges)));
    }

    [Property(2_000)]
    public bool Every_marked_word_makes_a_term_that_is_searched_for(SearchedText it)
    {
        var wanted = WantedTexts.In(it.Where).SelectMany(text => text.Sequence).ToList();
        var placed = Analyzer.PlacedTerms(it.Text);
        return new Highlighter(it.Where, Analyzer).MarkTitle(it.Text).All(range =>
        {
            var within = placed.Where(term => term.Start >= range.Start && term.End <= range.Start + range.Length).ToList();
            // Where one character stands for several words, all of it is marked.
            return within.Exists(term => wanted.Exists(word => word.Matches(term.Term)));
        });
    }

    [Property(2_000)]
    public bool A_text_is_marked_just_when_it_is_found(SearchedText it)
    {
        var found = it.Where.Matches(null!, new([], Analyzer.Terms(it.Text), []), internals: false);
        return found == new Highlighter(it.Where, Analyzer).FindFragment(it.Text) is not null;
    }

    [Property(2_000)]
    public bool A_fragment_is_a_part_of_the_text(SearchedText it)
    {
        if (new Highlighter(it.Where, Analyzer).FindFragment(it.Text) is not { } found)
            return true;
        // The same characters can stand in several places, and be half of a pair in one that the fragment is not from.
        return found.Text.Length is > 0 and <= FragmentEdges.Length
            && Places(it.Text, found.Text).Any(start => IsWhole(it.Text, start) && IsWhole(it.Text, start + found.Text.Length));
    }

    private static IEnumerable<int> Places(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
            yield return at;
    }

    private static bool AreSound(string text, IReadOnlyList<TextRange> ranges) =>
        ranges.All(range => range.Start >= 0 && range.Length > 0 && range.Start + range.Length <= text.Length
            && IsWhole(text, range.Start) && IsWhole(text, range.Start + range.Length))
        && ranges.Zip(ranges.Skip(1)).All(pair => pair.First.Start + pair.First.Length < pair.Second.Start);

    private static bool IsWhole(string text, int place) =>
        place <= 0 || place >= text.Length || !(char.IsHighSurrogate(text[place - 1]) && char.IsLowSurrogate(text[place]));
}
