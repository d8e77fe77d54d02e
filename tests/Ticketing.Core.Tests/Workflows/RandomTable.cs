using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Tests.Workflows;

/// <summary>A random workflow as plain data, sound or not, and what an oracle that knows nothing of the checks thinks of it.</summary>
public sealed record RandomTable(StatusCategory[] Categories, bool[] Finals, (int From, int Trigger, int To)[] Ways)
{
    public static readonly string[] Triggers = ["a", "b", "c", "d"];

    public int Size => Categories.Length;

    public override string ToString() => $"statuses {string.Join(", ", Enumerable.Range(0, Size).Select(Describe))}; "
        + $"transitions {string.Join(", ", Ways.Select(way => $"{Key(way.From)} -{Triggers[way.Trigger]}-> {Key(way.To)}"))}";

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

    private string Describe(int status) => $"{Key(status)} {Categories[status]}{(Finals[status] ? " final" : "")}";
}
