using System.Data.Common;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Work;

/// <summary>The alarms that commits set.</summary>
internal sealed class RelationalAlarms(IRelationalDatabase database) : IAlarms
{
    private readonly WorkDepths depths = new(database, DepthSql.Alarms);

    public Task<IReadOnlyList<ClaimedAlarm>> ClaimAsync(AlarmClaim claim, CancellationToken cancellationToken)
    {
        var until = Leases.End(claim.At, claim.Lease, claim.Limit);
        var lease = Leases.New();
        return database.WriteAsync<IReadOnlyList<ClaimedAlarm>>(
            async (transaction, token) =>
            {
                var claimed = await database.Dialect.NewCommand(transaction, AlarmSql.Due(database.Dialect))
                    .With("@Kind", claim.Kind).With("@At", UnixMicroseconds.Of(claim.At)).With("@Limit", (long)claim.Limit)
                    .ReadAsync(row => AlarmRow.ReadDue(row, lease), token);
                var batch = new WriteBatch(database.Dialect);
                batch.AddEach(
                    AlarmSql.Claim,
                    claimed.Select(alarm => new { alarm.Tenant, alarm.Kind, alarm.Key, alarm.Lease, Until = until }));
                await batch.SendAsync(transaction, token);
                return claimed;
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<ClaimedAlarm>> RenewAsync(
        IReadOnlyList<ClaimedAlarm> held, DateTimeOffset until, CancellationToken cancellationToken) =>
        EachAsync(
            held,
            (alarm, transaction) => database.Dialect.NewCommand(transaction, AlarmSql.Renew)
                .With("@Tenant", alarm.Tenant).With("@Kind", alarm.Kind).With("@Key", alarm.Key).With("@Lease", alarm.Lease)
                .With("@Until", UnixMicroseconds.Of(until)),
            cancellationToken);

    public Task<IReadOnlyList<AlarmSettlement>> SettleAsync(
        IReadOnlyList<AlarmSettlement> settlements, CancellationToken cancellationToken) =>
        EachAsync(settlements, Command, cancellationToken);

    public Task<IReadOnlyList<WorkDue>> NextDueAsync(IReadOnlyCollection<string> kinds, CancellationToken cancellationToken) =>
        depths.NextDueAsync(kinds, cancellationToken);

    public Task<IReadOnlyList<WorkDepth>> ReadDepthAsync(
        IReadOnlyCollection<string>? kinds, int most, CancellationToken cancellationToken) =>
        depths.ReadAsync(kinds, most, cancellationToken);

    public Task<IReadOnlyList<AlarmChange>> ListAsync(string tenant, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        return database.ReadAsync<IReadOnlyList<AlarmChange>>(
            async (connection, token) => await database.Dialect.NewCommand(connection, AlarmSql.List)
                .With("@Tenant", tenant).With("@Limit", (long)limit)
                .ReadAsync(
                    row => new AlarmChange(row.GetString(0), row.GetString(1), UnixMicroseconds.ToTime(row.GetInt64(2)), row.GetString(3)),
                    token),
            cancellationToken);
    }

    private DbCommand Command(AlarmSettlement settlement, DbTransaction transaction)
    {
        var row = AlarmSettling.Row(settlement);
        var command = database.Dialect.NewCommand(transaction, AlarmSettling.Sql(settlement))
            .With("@Tenant", row.Tenant).With("@Kind", row.Kind).With("@Key", row.Key).With("@Lease", row.Lease);
        if (settlement.Outcome.State != OutboxState.Done)
            command.With("@Reason", row.Reason);
        return settlement.Outcome.State == OutboxState.Waiting ? command.With("@At", row.At).With("@Uncounted", row.Uncounted) : command;
    }

    // Those for which the statement changed nothing.
    private async Task<IReadOnlyList<T>> EachAsync<T>(
        IReadOnlyList<T> all, Func<T, DbTransaction, DbCommand> make, CancellationToken cancellationToken) =>
        all.Count == 0 ? [] : await database.WriteAsync<IReadOnlyList<T>>(
            async (transaction, token) =>
            {
                var lost = new List<T>();
                foreach (var one in all)
                {
                    await using var command = make(one, transaction);
                    if (await command.ExecuteNonQueryAsync(token) == 0)
                        lost.Add(one);
                }

                return lost;
            },
            cancellationToken);
}
