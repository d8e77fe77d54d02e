using Ticketing.Storage.Relational.Commits;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Work;

/// <summary>Settles messages in commits.</summary>
internal static class MessageSettling
{
    /// <summary>Whether the lease is held.</summary>
    public static async Task<bool> IsHeldAsync(CommitScope scope, MessageSettlement settlement) =>
        (await scope.NewCommand(OutboxSql.Find).With("@Number", settlement.Number).With("@Lease", settlement.Lease)
            .ReadAsync(row => row.GetInt64(0), scope.Token)).Count > 0;

    /// <summary>Adds it to what is written.</summary>
    public static void Add(CommitScope scope, MessageSettlement settlement)
    {
        scope.Batch.Add(OutboxSql.Settle(scope.Dialect), new { Rows = SettlementRows.Of([settlement]) }, mustChange: true);
        Release(scope.Batch, settlement);
    }

    /// <summary>The next one of its lane is due, unless this one is to be tried again.</summary>
    public static void Release(WriteBatch batch, MessageSettlement settlement)
    {
        if (settlement.Lane is not null && settlement.Outcome.State != OutboxState.Waiting)
            batch.Add(OutboxSql.Release, new { settlement.Number, At = UnixMicroseconds.Of(settlement.Outcome.At) });
    }
}
