using Ticketing.Notifications;
using Ticketing.Tickets;

namespace Ticketing.Storage.InMemory;

/// <summary>Reads the ledger of notifications.</summary>
internal sealed class InMemoryNotificationLedger(InMemoryStore store) : INotificationLedger
{
    private const int MostAtOnce = 1000;

    public Task<IReadOnlyList<StoredNotification>> OfUserAsync(
        string tenant, string user, string channel, bool unreadOnly, long? before, int limit, CancellationToken cancellationToken) =>
        PageAsync(tenant, one => IsOf(one, user, channel) && (!unreadOnly || one.IsUnread), before, limit);

    public Task<IReadOnlyList<StoredNotification>> OfTicketAsync(
        string tenant, TicketId ticket, long? before, int limit, CancellationToken cancellationToken) =>
        PageAsync(tenant, one => one.Entry.Ticket == ticket, before, limit);

    public Task<IReadOnlyList<StoredNotification>> OfChannelAsync(
        string tenant, string channel, NotificationState state, long? before, int limit, CancellationToken cancellationToken) =>
        PageAsync(tenant, one => one.Entry.Channel == channel && one.Entry.State == state, before, limit);

    public Task<StoredNotification?> FindAsync(string tenant, string id, CancellationToken cancellationToken) =>
        Task.FromResult(store.Tenant(tenant).Ledger.Find(id));

    public Task<IReadOnlyList<StoredNotification>> FindAsync(
        string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, MostAtOnce, nameof(ids));
        var ledger = store.Tenant(tenant).Ledger;
        return Task.FromResult<IReadOnlyList<StoredNotification>>(
            [.. ids.Distinct(StringComparer.Ordinal).Select(ledger.Find).OfType<StoredNotification>()]);
    }

    public Task<IReadOnlyList<StoredNotification>> HeldAsync(
        string tenant, string user, string channel, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostAtOnce);
        return Task.FromResult<IReadOnlyList<StoredNotification>>(
        [
            .. store.Tenant(tenant).Ledger.Entries.Values
                .Where(one => one.Number > after && IsOf(one, user, channel) && one.Entry.State == NotificationState.Held)
                .Take(limit),
        ]);
    }

    public Task<int> CountUnreadAsync(string tenant, string user, string channel, int most, CancellationToken cancellationToken) =>
        Task.FromResult(store.Tenant(tenant).Ledger.Entries.Values
            .Where(one => IsOf(one, user, channel) && one.IsUnread).Take(most).Count());

    public Task<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(store.Change(tenants =>
        {
            var deleted = 0;
            foreach (var (name, tenant) in tenants)
            {
                var old = tenant.Ledger.Entries.Values.Where(one => one.Entry.At < before).Take(limit - deleted).ToList();
                tenants = tenants.SetItem(name, tenant with { Ledger = tenant.Ledger.Without(old) });
                deleted += old.Count;
            }

            return (tenants, deleted);
        }));

    private Task<IReadOnlyList<StoredNotification>> PageAsync(
        string tenant, Func<StoredNotification, bool> isAskedFor, long? before, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostAtOnce);
        return Task.FromResult<IReadOnlyList<StoredNotification>>(
        [
            .. store.Tenant(tenant).Ledger.Entries.Values.Reverse().Where(one => !(one.Number >= before) && isAskedFor(one)).Take(limit),
        ]);
    }

    private static bool IsOf(StoredNotification one, string user, string channel) =>
        one.Entry.User == user && one.Entry.Channel == channel;
}
