using System.Runtime.InteropServices;
using Ticketing.Tickets;

namespace Ticketing.Counters;

/// <summary>Says what a commit changes in the figures. Pure.</summary>
public static class TicketCounters
{
    /// <summary>
    /// For each change one less in the cell that the ticket leaves and one more in the one that it enters, added up over the commit.
    /// Nothing for tickets that stay where they are counted.
    /// </summary>
    public static IReadOnlyList<CounterDelta> Of(IReadOnlyList<TicketChange> changes) => changes switch
    {
        [] => [],
        [var only] => Of(only),
        _ => Sum(changes),
    };

    private static CounterDelta[] Of(TicketChange change)
    {
        var after = TicketCell.Of(change.After);
        if (change.Before is null)
            return [new(after, 1)];
        var before = TicketCell.Of(change.Before);
        return before == after ? [] : [new(before, -1), new(after, 1)];
    }

    private static List<CounterDelta> Sum(IReadOnlyList<TicketChange> changes)
    {
        var sums = new Dictionary<TicketCell, int>();
        foreach (var change in changes)
        {
            if (change.Before is not null)
                CollectionsMarshal.GetValueRefOrAddDefault(sums, TicketCell.Of(change.Before), out _)--;
            CollectionsMarshal.GetValueRefOrAddDefault(sums, TicketCell.Of(change.After), out _)++;
        }

        return [.. sums.Where(sum => sum.Value != 0).Select(sum => new CounterDelta(sum.Key, sum.Value))];
    }
}
