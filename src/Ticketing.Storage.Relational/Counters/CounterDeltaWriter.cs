using Ticketing.Counters;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Storage.Relational.Counters;

/// <summary>Appends what a commit changes in the figures to what is pending: rows of its own, which nobody else writes.</summary>
internal static class CounterDeltaWriter
{
    /// <summary>Adds them to what is written.</summary>
    public static void Add(WriteBatch batch, string tenant, IReadOnlyList<CounterDelta> deltas) =>
        batch.AddEach(CounterSql.InsertPending, deltas.Select(delta => PendingRow.Of(tenant, delta)));
}
