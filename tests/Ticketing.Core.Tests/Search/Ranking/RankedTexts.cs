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

    public static Arbitrary<RankedText> Texts() => Arb.From(
        from terms in Gen.OneOf(Term.ListOf(1), Term.NonEmptyListOf())
        from titleOnly in Gen.Elements(false, true)
        from parts in Word.ArrayOf().Three()
        select new RankedText(new([.. terms], titleOnly), new(parts.Item1, parts.Item2, parts.Item3)),
        Smaller);

    private static IEnumerable<RankedText> Smaller(RankedText it)
    {
        var (search, ticket) = it;
        return Shorter<SearchTerm>(search.Sequence).Where(terms => terms.Length > 0)
            .Select(terms => it with { Search = search with { Sequence = [.. terms] } })
            .Concat(Shorter(ticket.Title).Select(title => it with { Ticket = ticket with { Title = title } }))
            .Concat(Shorter(ticket.Body).Select(body => it with { Ticket = ticket with { Body = body } }))
            .Concat(Shorter(ticket.Internal).Select(inside => it with { Ticket = ticket with { Internal = inside } }));
    }

    private static IEnumerable<T[]> Shorter<T>(IReadOnlyList<T> all) =>
        all.Select((_, dropped) => all.Where((_, place) => place != dropped).ToArray());
}
