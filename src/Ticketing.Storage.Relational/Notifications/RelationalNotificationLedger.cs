using System.Data.Common;
using Ticketing.Notifications;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Notifications;

/// <summary>Reads the ledger of notifications.</summary>
internal sealed class RelationalNotificationLedger(IRelationalDatabase database) : INotificationLedger
{
    private const int MostAtOnce = 1000;

    public Task<IReadOnlyList<StoredNotification>> OfUserAsync(
        string tenant, string user, string channel, bool unreadOnly, long? before, int limit, CancellationToken cancellationToken) =>
        PageAsync(
            unreadOnly ? NotificationSql.UnreadOfUser(database.Dialect) : NotificationSql.OfUser(database.Dialect), tenant, before, limit,
            command => command.With("@User", user).With("@Channel", channel), cancellationToken);

    public Task<IReadOnlyList<StoredNotification>> OfTicketAsync(
        string tenant, TicketId ticket, long? before, int limit, CancellationToken cancellationToken) =>
        PageAsync(
            NotificationSql.OfTicket(database.Dialect), tenant, before, limit,
            command => command.With("@Ticket", ticket.Value), cancellationToken);

    public Task<IReadOnlyList<StoredNotification>> OfChannelAsync(
        string tenant, string channel, NotificationState state, long? before, int limit, CancellationToken cancellationToken) =>
        PageAsync(
            NotificationSql.OfChannel(database.Dialect), tenant, before, limit,
            command => command.With("@Channel", channel).With("@State", (long)state), cancellationToken);

    public Task<StoredNotification?> FindAsync(string tenant, string id, CancellationToken cancellationToken) => database.ReadAsync(
        async (connection, token) => (await Command(connection, NotificationSql.Find, tenant).With("@Id", id)
            .ReadAsync(NotificationRow.Read, token)).SingleOrDefault(),
        cancellationToken);

    public Task<IReadOnlyList<StoredNotification>> FindAsync(
        string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, MostAtOnce, nameof(ids));
        return database.ReadAsync<IReadOnlyList<StoredNotification>>(
            async (connection, token) => await Command(connection, NotificationSql.FindMany(database.Dialect), tenant)
                .With("@Ids", JsonList.Of(ids))
                .ReadAsync(NotificationRow.Read, token),
            cancellationToken);
    }

    public Task<IReadOnlyList<StoredNotification>> HeldAsync(
        string tenant, string user, string channel, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostAtOnce);
        return database.ReadAsync<IReadOnlyList<StoredNotification>>(
            async (connection, token) => await Command(connection, NotificationSql.Held(database.Dialect), tenant)
                .With("@User", user).With("@Channel", channel).With("@After", after).With("@Limit", (long)limit)
                .ReadAsync(NotificationRow.Read, token),
            cancellationToken);
    }

    public Task<int> CountUnreadAsync(string tenant, string user, string channel, int most, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async (connection, token) => (await Command(connection, NotificationSql.CountUnread(database.Dialect), tenant)
                .With("@User", user).With("@Channel", channel).With("@Most", (long)most)
                .ReadAsync(row => (int)row.GetInt64(0), token))[0],
            cancellationToken);

    public Task<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) => database.WriteAsync(
        async (transaction, token) =>
        {
            await using var command = database.Dialect.NewCommand(transaction, NotificationSql.Purge(database.Dialect))
                .With("@Before", UnixMicroseconds.Of(before)).With("@Limit", (long)limit);
            return await command.ExecuteNonQueryAsync(token);
        },
        cancellationToken);

    private Task<IReadOnlyList<StoredNotification>> PageAsync(
        string sql, string tenant, long? before, int limit, Func<DbCommand, DbCommand> ask, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostAtOnce);
        return database.ReadAsync<IReadOnlyList<StoredNotification>>(
            async (connection, token) => await ask(Command(connection, sql, tenant))
                .With("@Before", before ?? long.MaxValue).With("@Limit", (long)limit)
                .ReadAsync(NotificationRow.Read, token),
            cancellationToken);
    }

    private DbCommand Command(DbConnection connection, string sql, string tenant) =>
        database.Dialect.NewCommand(connection, sql).With("@Tenant", tenant);
}
