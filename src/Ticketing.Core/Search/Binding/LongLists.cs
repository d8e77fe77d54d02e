using Ticketing.Search.Criteria;

namespace Ticketing.Search.Binding;

/// <summary>
/// Puts the many values of a field into one condition: asked for each by itself, they would cost a ticket as many looks. The few values of
/// everyday stay apart, as lists read the index of each.
/// </summary>
internal static class LongLists
{
    private const int MostApart = 8;

    /// <summary>Conditions of which one is enough; null is one that says nothing.</summary>
    public static IReadOnlyList<Criterion?> Joined(IReadOnlyList<Criterion?> some)
    {
        if (some.Count <= MostApart)
            return some;
        var values = some.OfType<ValueIn>()
            .GroupBy(one => one.Field)
            .Select(same => new ValueIn(same.Key, [.. same.SelectMany(one => one.Values).Distinct(StringComparer.Ordinal)]));
        var keys = some.OfType<KeyIn>()
            .GroupBy(one => one.Kind)
            .Select(same => new KeyIn(same.Key, [.. same.SelectMany(one => one.Keys).Distinct(StringComparer.Ordinal)]));
        return
        [
            .. values,
            .. keys,
            .. some.Where(one => one is not (ValueIn or KeyIn)),
        ];
    }
}
