using Ticketing.Storage.Relational.Commits;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Work;

/// <summary>Settles alarms, in commits and alone.</summary>
internal static class AlarmSettling
{
    /// <summary>The statement of an outcome.</summary>
    public static string Sql(AlarmSettlement settlement) => settlement.Outcome.State switch
    {
        OutboxState.Done => AlarmSql.Done,
        OutboxState.Parked => AlarmSql.Park,
        _ => AlarmSql.Again,
    };

    /// <summary>Its values.</summary>
    public static SettledAlarm Row(AlarmSettlement settlement) => new(
        settlement.Tenant, settlement.Kind, settlement.Key, settlement.Lease, UnixMicroseconds.Of(settlement.Outcome.At),
        settlement.Outcome.Counts ? 0 : 1, settlement.Outcome.Reason);

    /// <summary>Whether the lease is held.</summary>
    public static async Task<bool> IsHeldAsync(CommitScope scope, AlarmSettlement settlement) =>
        (await scope.NewCommand(AlarmSql.Find)
            .With("@Kind", settlement.Kind).With("@Key", settlement.Key).With("@Lease", settlement.Lease)
            .ReadAsync(row => row.GetString(0), scope.Token)).Count > 0;

    /// <summary>Adds it to what is written.</summary>
    public static void Add(CommitScope scope, AlarmSettlement settlement) =>
        scope.Batch.Add(Sql(settlement), Row(settlement) with { Tenant = scope.Tenant }, mustChange: true);
}
