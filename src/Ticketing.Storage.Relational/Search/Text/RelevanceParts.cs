using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>
/// Conditions that together find what one condition finds: where one of several words is enough, the tickets with the rarest come first, as they
/// score best.
/// </summary>
internal static class RelevanceParts
{
    /// <summary>The parts, to be gone through until there are tickets enough to be scored.</summary>
    public static IReadOnlyList<Criterion> Of(Criterion where, ITermStatistics statistics)
    {
        var text = TextSplit.Of(where).Text;
        if (text is not null and not AnyOf)
            return [where];
        var wanted = TextSplit.Wanted(where) is AnyOf any ? any.Parts : [];
        List<Criterion> parts =
        [
            .. wanted
                .Distinct()
                .Select(one => (Words: one, Share: TextShare.Of(one, statistics)))
                .OrderBy(one => one.Share)
                .Select(one => new AllOf([one.Words, where])),
        ];
        // Fields may be enough too.
        if (text is null)
            parts.Add(where);
        return parts;
    }
}
