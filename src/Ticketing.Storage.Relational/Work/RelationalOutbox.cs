using System.Data.Common;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Work;

/// <summary>The messages that commits left.</summary>
internal sealed class RelationalOutbox(IRelationalDatabase database) : IOutbox
{
    private readonly MessageClaims claims = new(database);
    private readonly WorkDepths depths = new(database, DepthSql.Messages);

    public Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(OutboxClaim claim, CancellationToken cancellationToken) =>
        claims.ClaimAsync(claim, cancellationToken);

    public async Task<IReadOnlyList<ClaimedMessage>> RenewAsync(
        IReadOnlyList<ClaimedMessage> held, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (held.Count == 0)
            return [];
        var renewed = await database.WriteAsync(
            (transaction, token) => NumbersAsync(
                Command(transaction, OutboxSql.Renew(database.Dialect))
                    .With("@Rows", SettlementRows.Of(held)).With("@Until", UnixMicroseconds.Of(until)),
                token),
            cancellationToken);
        return [.. held.Where(one => !renewed.Contains(one.Number))];
    }

    public async Task<IReadOnlyList<MessageSettlement>> SettleAsync(
        IReadOnlyList<MessageSettlement> settlements, CancellationToken cancellationToken)
    {
        if (settlements.Count == 0)
            return [];
        var settled = await database.WriteAsync(
            async (transaction, token) =>
            {
                var numbers = await NumbersAsync(
                    Command(transaction, OutboxSql.Settle(database.Dialect) + "\nreturning ticketing_outbox_messages.number")
                        .With("@Rows", SettlementRows.Of(settlements)),
                    token);
                var batch = new WriteBatch(database.Dialect);
                foreach (var settlement in settlements.Where(one => numbers.Contains(one.Number)).OrderBy(one => one.Number))
                    MessageSettling.Release(batch, settlement);
                await batch.SendAsync(transaction, token);
                return numbers;
            },
            cancellationToken);
        return [.. settlements.Where(one => !settled.Contains(one.Number))];
    }

    public Task<IReadOnlyList<WorkDue>> NextDueAsync(IReadOnlyCollection<string> channels, CancellationToken cancellationToken) =>
        depths.NextDueAsync(channels, cancellationToken);

    public Task<IReadOnlyList<WorkDepth>> ReadDepthAsync(
        IReadOnlyCollection<string>? channels, int most, CancellationToken cancellationToken) =>
        depths.ReadAsync(channels, most, cancellationToken);

    public Task<IReadOnlyList<StoredMessage>> ListAsync(
        string tenant, OutboxState state, string? channel, long? before, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        return database.ReadAsync<IReadOnlyList<StoredMessage>>(
            async (connection, token) =>
            {
                var command = database.Dialect.NewCommand(connection, OutboxSql.Page(channel is not null))
                    .With("@Tenant", tenant).With("@State", (long)state).With("@Before", before ?? long.MaxValue)
                    .With("@Limit", (long)limit);
                return await (channel is null ? command : command.With("@Channel", channel)).ReadAsync(MessageRow.ReadStored, token);
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<StoredMessage>> FindAsync(
        string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, 1000);
        return database.ReadAsync<IReadOnlyList<StoredMessage>>(
            async (connection, token) => await database.Dialect.NewCommand(connection, OutboxSql.OfIds(database.Dialect))
                .With("@Tenant", tenant).With("@Ids", JsonList.Of(ids))
                .ReadAsync(MessageRow.ReadStored, token),
            cancellationToken);
    }

    public Task<bool> SendAgainAsync(string tenant, long number, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (transaction, token) => await ChangeAsync(About(transaction, OutboxSql.SendAgain, tenant, number, at), token) > 0,
            cancellationToken);

    public Task<bool> DropAsync(string tenant, long number, DateTimeOffset at, string reason, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (transaction, token) =>
            {
                var drop = About(transaction, OutboxSql.Drop, tenant, number, at).With("@Reason", reason);
                if (await ChangeAsync(drop, token) == 0)
                    return false;
                await ChangeAsync(
                    Command(transaction, OutboxSql.Release).With("@Number", number).With("@At", UnixMicroseconds.Of(at)), token);
                return true;
            },
            cancellationToken);

    public Task<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) => database.WriteAsync(
        (transaction, token) => ChangeAsync(
            Command(transaction, OutboxSql.Purge(database.Dialect))
                .With("@Before", UnixMicroseconds.Of(before)).With("@Limit", (long)limit),
            token),
        cancellationToken);

    private DbCommand About(DbTransaction transaction, string sql, string tenant, long number, DateTimeOffset at) =>
        Command(transaction, sql).With("@Tenant", tenant).With("@Number", number).With("@At", UnixMicroseconds.Of(at));

    private DbCommand Command(DbTransaction transaction, string sql) => database.Dialect.NewCommand(transaction, sql);

    private static async Task<HashSet<long>> NumbersAsync(DbCommand command, CancellationToken cancellationToken) =>
        [.. await command.ReadAsync(row => row.GetInt64(0), cancellationToken)];

    private static async Task<int> ChangeAsync(DbCommand command, CancellationToken cancellationToken)
    {
        await using (command)
            return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
