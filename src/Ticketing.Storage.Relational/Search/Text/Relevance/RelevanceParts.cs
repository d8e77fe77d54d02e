using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;
using Ticketing.Storage.Relational.Search.Text.Planning;

namespace Ticketing.Storage.Relational.Search.Text.Relevance;

/// <summary>
/// Conditions that together find what one condition finds: a ticket whose number was asked for comes first, and where one of several words
/// is enough, the tickets with the rarest come before others, as they score best.
/// </summary>
internal static class RelevanceParts
{
    /// <summary>The parts, to be searched for one after the other until there are tickets enough to be scored.</summary>
    public static IReadOnlyList<Criterion> Of(Criterion where, ITermStatistics statistics)
    {
        List<Criterion> parts = [];
        if (TextSplit.Number(where) is null)
            parts.AddRange(WantedNumbers.In(where).Select(number => new AllOf([new IdBetween(number, number), where])));
        var text = TextSplit.Of(where).Text;
        if (text is not null and not AnyOf)
            return [.. parts, where];
        var wanted = TextSplit.Wanted(where) is AnyOf any ? any.Parts : [];
        parts.AddRange(wanted
            .Distinct()
            .Select(one => (Words: one, Selectivity: TextSelectivity.Of(one, statistics)))
            .OrderBy(one => one.Selectivity)
            .Select(one => With(one.Words, where)));
        // Fields may be enough too.
        if (text is null)
            parts.Add(where);
        return parts;
    }

    // Of several words of which one is enough, whoever has the one has what is asked for.
    private static Criterion With(Criterion words, Criterion where) =>
        where is AnyOf any && any.Parts.Contains(words) ? words : new AllOf([words, where]);
}
