using System.Collections.Immutable;

namespace Ticketing.Storage.InMemory;

/// <summary>The messages that commits left.</summary>
internal sealed class InMemoryOutbox(InMemoryStore store) : IOutbox
{
    private long lastLease;

    public Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        WorkInMemory.Check(claim.Limit, claim.Lease);
        var lease = Interlocked.Increment(ref lastLease);
        return Task.FromResult(store.Change<IReadOnlyList<ClaimedMessage>>(tenants =>
        {
            var receivers = new Dictionary<string, int>(claim.Running, StringComparer.Ordinal);
            var claimed = new List<ClaimedMessage>();
            foreach (var (tenant, due) in Waiting(tenants, claim.Channel)
                .Where(one => one.Message.DueAt <= claim.At)
                .OrderBy(one => one.Message.DueAt).ThenBy(one => one.Message.Number).ToList())
            {
                if (claimed.Count == claim.Limit)
                    break;
                if (tenants[tenant].Pending.IsBlocked(due) || !HasRoom(receivers, due.Message.Receiver, claim.ReceiverLimit))
                    continue;
                var taken = due with { Lease = lease, DueAt = claim.At + claim.Lease, Attempts = due.Attempts + 1 };
                tenants = Put(tenants, tenant, taken);
                claimed.Add(new(tenant, taken.Number, taken.Message, taken.Attempts, lease));
            }

            return (tenants, claimed);
        }));
    }

    public Task<IReadOnlyList<ClaimedMessage>> RenewAsync(
        IReadOnlyList<ClaimedMessage> held, DateTimeOffset until, CancellationToken cancellationToken) =>
        Task.FromResult(store.Change<IReadOnlyList<ClaimedMessage>>(tenants =>
        {
            var lost = new List<ClaimedMessage>();
            foreach (var one in held)
            {
                if (Find(tenants, one.Tenant, one.Number) is { State: OutboxState.Waiting } message && message.Lease == one.Lease)
                    tenants = Put(tenants, one.Tenant, message with { DueAt = until });
                else
                    lost.Add(one);
            }

            return (tenants, lost);
        }));

    public Task<IReadOnlyList<MessageSettlement>> SettleAsync(
        IReadOnlyList<MessageSettlement> settlements, CancellationToken cancellationToken) =>
        Task.FromResult(WorkInMemory.Settle(store, settlements));

    public Task<IReadOnlyList<WorkDue>> NextDueAsync(IReadOnlyCollection<string> channels, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<WorkDue>>(
        [
            .. channels.SelectMany(channel => Waiting(store.All, channel).Select(one => one.Message.DueAt).Order().Take(1)
                .Select(due => new WorkDue(channel, due))),
        ]);

    public Task<IReadOnlyList<WorkDepth>> ReadDepthAsync(
        IReadOnlyCollection<string>? channels, int most, CancellationToken cancellationToken) => Task.FromResult(WorkInMemory.Depth(
            store.All.Values.SelectMany(tenant => tenant.Pending.Messages.Values)
                .Where(message => message.State != OutboxState.Done)
                .Select(message => (message.Message.Channel, message.State == OutboxState.Parked, message.DueAt)),
            channels,
            most));

    public Task<IReadOnlyList<StoredMessage>> ListAsync(
        string tenant, OutboxState state, string? channel, long? before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredMessage>>(
        [
            .. store.Tenant(tenant).Pending.Messages.Values.Reverse()
                .Where(one => one.State == state && (channel is null || one.Message.Channel == channel) && !(one.Number >= before))
                .Take(limit)
                .Select(one => one.Show()),
        ]);

    public Task<IReadOnlyList<StoredMessage>> FindAsync(
        string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, 1000);
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<StoredMessage>>(
            [.. store.Tenant(tenant).Pending.Messages.Values.Where(one => wanted.Contains(one.Message.Id)).Select(one => one.Show())]);
    }

    public Task<bool> SendAgainAsync(string tenant, long number, DateTimeOffset at, CancellationToken cancellationToken) =>
        Task.FromResult(store.Change(tenants => Find(tenants, tenant, number) is { State: OutboxState.Parked } parked
            ? (Put(tenants, tenant, parked with { State = OutboxState.Waiting, DueAt = at, Attempts = 0 }), true)
            : (tenants, false)));

    public Task<bool> DropAsync(string tenant, long number, DateTimeOffset at, string reason, CancellationToken cancellationToken) =>
        Task.FromResult(store.Change(tenants => Find(tenants, tenant, number) is { State: not OutboxState.Done } message
            ? (Put(tenants, tenant, message with { State = OutboxState.Done, DoneAt = at, Lease = null, Reason = reason }), true)
            : (tenants, false)));

    public Task<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(store.Change(tenants =>
        {
            var deleted = 0;
            foreach (var (name, tenant) in tenants)
            {
                var old = tenant.Pending.Messages.Values.Where(message => message.DoneAt < before).Take(limit - deleted).ToList();
                tenants = tenants.SetItem(name, tenant with { Pending = tenant.Pending.Without(old) });
                deleted += old.Count;
            }

            return (tenants, deleted);
        }));

    private static bool HasRoom(Dictionary<string, int> receivers, string? receiver, int limit)
    {
        if (receiver is null)
            return true;
        var running = receivers.GetValueOrDefault(receiver);
        if (running >= limit)
            return false;
        receivers[receiver] = running + 1;
        return true;
    }

    private static IEnumerable<(string Tenant, MessageState Message)> Waiting(
        ImmutableDictionary<string, TenantState> tenants, string channel) =>
        tenants.SelectMany(tenant => tenant.Value.Pending.Messages.Values
            .Where(one => one.State == OutboxState.Waiting && one.Message.Channel == channel)
            .Select(one => (tenant.Key, one)));

    private static MessageState? Find(ImmutableDictionary<string, TenantState> tenants, string tenant, long number) =>
        tenants.GetValueOrDefault(tenant)?.Pending.Messages.GetValueOrDefault(number);

    private static ImmutableDictionary<string, TenantState> Put(
        ImmutableDictionary<string, TenantState> tenants, string tenant, MessageState message) =>
        WorkInMemory.Put(tenants, tenant, pending => pending with { Messages = pending.Messages.SetItem(message.Number, message) });
}
