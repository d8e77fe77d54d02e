using FsCheck;
using FsCheck.Fluent;
using Ticketing.Tickets;

namespace Ticketing.Tests.Workflows;

/// <summary>Makes workflows, of which a good part are sound.</summary>
internal static class RandomTables
{
    /// <summary>Half of them are pure chance, half have a chain through all statuses to a final one, so that many are sound.</summary>
    public static Arbitrary<RandomTable> All() => Arb.From(
        from size in Gen.Choose(1, 5)
        from categories in Gen.Elements(Enum.GetValues<StatusCategory>()).ArrayOf(size)
        from finals in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true))).ArrayOf(size)
        from count in Gen.Choose(0, 6)
        from ways in (from way in Gen.Choose(0, size - 1).Two()
                      from trigger in Gen.Choose(0, RandomTable.Triggers.Length - 1)
                      select (way.Item1, trigger, way.Item2)).ArrayOf(count)
        from chained in Gen.Elements(true, false)
        select chained ? Chained(categories, ways) : new RandomTable(categories, finals, ways),
        Smaller);

    private static RandomTable Chained(StatusCategory[] categories, (int From, int Trigger, int To)[] more)
    {
        var last = categories.Length - 1;
        var chain = Enumerable.Range(0, last).Select(from => (from, 0, from + 1));
        var ways = chain.Concat(more.Where(way => way.From != last || way.To == last)).DistinctBy(way => (way.Item1, way.Item2));
        return new(
            [.. categories[..last], StatusCategory.Closed], [.. Enumerable.Range(0, last + 1).Select(status => status == last)], [.. ways]);
    }

    private static IEnumerable<RandomTable> Smaller(RandomTable table) =>
        table.Ways.Select((_, dropped) => table with { Ways = [.. table.Ways.Where((_, i) => i != dropped)] });
}
