using FsCheck;
using FsCheck.Fluent;
using Ticketing.Search.Criteria;

namespace Ticketing.Tests.Search.Ranking;

/// <summary>Words of so few letters that they often meet, tickets made of them and searches for them.</summary>
internal static class RankedTexts
{
    private static readonly Gen<string> Word = Gen.Elements("a", "ab", "abc", "b", "ba", "c");

    private static readonly Gen<SearchTerm> Term = Gen.OneOf(
        Word.Select(word => new SearchTerm([word])),
        Word.Select(word => new SearchTerm([], word)),
        Word.Two().Select(two => new SearchTerm([two.Item1, two.Item2], "c")));

    public static Arbitrary<string> Words() => Word.ToArbitrary();

    public static Arbitrary<HasText> Searches() => Arb.From(
        from terms in Gen.OneOf(Term.ListOf(1), Term.NonEmptyListOf())
        from titleOnly in Gen.Elements(false, true)
        select new HasText([.. terms], titleOnly),
        text => text.Sequence.Length == 1 ? [] : text.Sequence.Select(term => text with { Sequence = text.Sequence.Remove(term) }));

    public static Arbitrary<TicketTerms> Tickets() => Arb.From(
        Word.ArrayOf().Three().Select(parts => new TicketTerms(parts.Item1, parts.Item2, parts.Item3)),
        terms => Shorter(terms.Title).Select(title => terms with { Title = title })
            .Concat(Shorter(terms.Body).Select(body => terms with { Body = body }))
            .Concat(Shorter(terms.Internal).Select(inside => terms with { Internal = inside })));

    private static IEnumerable<string[]> Shorter(IReadOnlyList<string> words) =>
        words.Select((_, dropped) => words.Where((_, place) => place != dropped).ToArray());
}
