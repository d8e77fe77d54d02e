using FsCheck;
using FsCheck.Fluent;
using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Tests.Workflows;

/// <summary>A random workflow as plain data, sound or not, and what an oracle that knows nothing of the checks thinks of it.</summary>
internal sealed record RandomTable(StatusCategory[] Categories, bool[] Finals, (int From, int Trigger, int To)[] Ways)
{
    public static readonly string[] Triggers = ["a", "b", "c", "d"];

    public int Size => Categories.Length;

    /// <summary>Half of them are pure chance, half have a chain through all statuses to a final one, so that many are sound.</summary>
    public static Arbitrary<RandomTable> Any() => Arb.From(
        from size in Gen.Choose(1, 5)
        from categories in Gen.Elements(Enum.GetValues<StatusCategory>()).ArrayOf(size)
        from finals in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true))).ArrayOf(size)
        from count in Gen.Choose(0, 6)
        from ways in (from way in Gen.Choose(0, size - 1).Two()
                      from trigger in Gen.Choose(0, Triggers.Length - 1)
                      select (way.Item1, trigger, way.Item2)).ArrayOf(count)
        from chained in Gen.Elements(true, false)
        select chained ? Chained(categories, ways) : new RandomTable(categories, finals, ways),
        Smaller);

    public static string Key(int status) => $"s{status}";

    public WorkflowBuilder ToBuilder()
    {
        var builder = Workflow.Create("random");
        for (var i = 0; i < Size; i++)
            _ = Finals[i] ? builder.FinalStatus(Key(i), $"S {i}", Categories[i]) : builder.Status(Key(i), $"S {i}", Categories[i]);
        foreach (var (from, trigger, to) in Ways)
            builder.Configure(Key(from)).Permit(Triggers[trigger], Key(to), Permission.Work);
        return builder;
    }

    /// <summary>The definition of a sound table, over a closure computed without any of the library's code.</summary>
    public bool IsSound()
    {
        var reaches = new bool[Size, Size];
        for (var i = 0; i < Size; i++)
            reaches[i, i] = true;
        foreach (var (from, _, to) in Ways)
            reaches[from, to] = true;
        for (var k = 0; k < Size; k++)
        {
            for (var i = 0; i < Size; i++)
            {
                for (var j = 0; j < Size; j++)
                    reaches[i, j] |= reaches[i, k] && reaches[k, j];
            }
        }

        var all = Enumerable.Range(0, Size);
        return Ways.Select(way => (way.From, way.Trigger)).Distinct().Count() == Ways.Length
            && all.All(status => reaches[0, status])
            && all.All(status => Finals[status] != all.Any(other => other != status && reaches[status, other]))
            && all.All(status => all.Any(end => Categories[end] >= StatusCategory.Done && reaches[status, end]));
    }

    private static RandomTable Chained(StatusCategory[] categories, (int From, int Trigger, int To)[] more)
    {
        var last = categories.Length - 1;
        var chain = Enumerable.Range(0, last).Select(from => (from, 0, from + 1));
        var ways = chain.Concat(more.Where(way => way.From != last || way.To == last)).DistinctBy(way => (way.Item1, way.Item2));
        return new([.. categories[..last], StatusCategory.Closed], [.. Enumerable.Range(0, last + 1).Select(status => status == last)], [.. ways]);
    }

    private static IEnumerable<RandomTable> Smaller(RandomTable table) =>
        table.Ways.Select((_, dropped) => table with { Ways = [.. table.Ways.Where((_, i) => i != dropped)] });
}
