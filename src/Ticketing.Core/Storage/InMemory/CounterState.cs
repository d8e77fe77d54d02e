using System.Collections.Immutable;
using Ticketing.Counters;

namespace Ticketing.Storage.InMemory;

/// <summary>A tenant's counters: what is folded, and what is still to be. Immutable.</summary>
internal sealed record CounterState
{
    public static readonly CounterState Empty = new();

    public ImmutableDictionary<CubeCell, long> Folded { get; private init; } = ImmutableDictionary<CubeCell, long>.Empty;

    public ImmutableList<CounterDelta> Pending { get; private init; } = [];

    public CounterState After(IReadOnlyList<CounterDelta> deltas) => this with { Pending = Pending.AddRange(deltas) };

    /// <summary>With the first of what is pending folded.</summary>
    public CounterState Fold(int count)
    {
        var change = new CubeSums();
        foreach (var delta in Pending.Take(count))
            change.Add(delta.Cell, delta.Amount);
        return this with { Folded = Add(change.Cells), Pending = Pending.RemoveRange(0, count) };
    }

    /// <summary>With figures put right.</summary>
    public CounterState Correct(IEnumerable<CounterDifference> differences) =>
        this with { Folded = Add(differences.Select(wrong => KeyValuePair.Create(wrong.Cell, wrong.Actual - wrong.Counted))) };

    /// <summary>The figures as they are read.</summary>
    public CubeSums Sum()
    {
        var sums = new CubeSums();
        foreach (var (cell, sum) in Folded)
            sums.Add(cell, sum);
        foreach (var delta in Pending)
            sums.Add(delta.Cell, delta.Amount);
        return sums;
    }

    private ImmutableDictionary<CubeCell, long> Add(IEnumerable<KeyValuePair<CubeCell, long>> changes)
    {
        var folded = Folded.ToBuilder();
        foreach (var (cell, change) in changes)
        {
            var sum = folded.GetValueOrDefault(cell) + change;
            if (sum == 0)
                folded.Remove(cell);
            else
                folded[cell] = sum;
        }

        return folded.ToImmutable();
    }
}
