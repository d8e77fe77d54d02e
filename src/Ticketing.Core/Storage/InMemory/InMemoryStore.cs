using System.Collections.Immutable;
using Ticketing.Tickets;

namespace Ticketing.Storage.InMemory;

/// <summary>
/// Keeps everything in the memory of this process: what other stores are measured by, and a start for tests and prototypes.
/// The read ports beside it read its <see cref="Tenant"/>. Thread-safe: one writes at a time, reading never waits.
/// </summary>
/// <param name="analyze">Makes the terms of a text.</param>
/// <param name="followers">Are told of each commit.</param>
internal sealed class InMemoryStore(Func<string, IReadOnlyList<string>> analyze, CommitFollowers followers) : ITicketingStore
{
    private readonly Lock writing = new();
    private volatile ImmutableDictionary<string, TenantState> tenants =
        ImmutableDictionary.Create<string, TenantState>(StringComparer.Ordinal);
    private long lastId;

    /// <summary>All that the tenant has at this moment.</summary>
    /// <summary>The tickets of all tenants.</summary>
    public IEnumerable<StoredTicket> Tickets => tenants.Values.SelectMany(tenant => tenant.Tickets.Values);

    public TenantState Tenant(string tenant) => tenants.GetValueOrDefault(tenant, TenantState.Empty);

    /// <summary>All tenants at this moment.</summary>
    public ImmutableDictionary<string, TenantState> All => tenants;

    public Task<CommitOutcome> CommitAsync(TicketingCommit commit, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<CommitOutcome>(cancellationToken);
        try
        {
            var outcome = Commit(commit);
            if (outcome.Earlier is null && commit.IsFollowed)
                followers.Tell(commit.Tenant);
            return Task.FromResult(outcome);
        }
        catch (Exception refusal)
        {
            return Task.FromException<CommitOutcome>(refusal);
        }
    }

    public Task<TicketId> ReserveIdsAsync(int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        lock (writing)
        {
            var first = lastId + 1;
            lastId += count;
            return Task.FromResult(new TicketId(first));
        }
    }

    public Task<bool> TryReserveIdsAsync(TicketId first, TicketId last, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first.Value, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(last.Value, first.Value);
        lock (writing)
        {
            if (lastId >= first.Value)
                return Task.FromResult(false);
            lastId = last.Value;
            return Task.FromResult(true);
        }
    }

    public Task<IdempotencyReceipt?> FindReceiptAsync(string tenant, string key, CancellationToken cancellationToken) =>
        Task.FromResult(Tenant(tenant).Receipts.GetValueOrDefault(key)?.Receipt);

    public Task<int> PurgeReceiptsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(Change(all =>
        {
            var deleted = 0;
            foreach (var (name, tenant) in all)
            {
                var (after, count) = tenant.WithoutReceipts(before, limit - deleted);
                all = all.SetItem(name, after);
                deleted += count;
            }

            return (all, deleted);
        }));

    /// <summary>Changes what is kept besides commits, by tenant: counters, what became of work.</summary>
    public T Change<T>(Func<ImmutableDictionary<string, TenantState>, (ImmutableDictionary<string, TenantState> After, T Result)> work)
    {
        lock (writing)
        {
            (tenants, var result) = work(tenants);
            return result;
        }
    }

    private CommitOutcome Commit(TicketingCommit commit)
    {
        lock (writing)
        {
            var before = Tenant(commit.Tenant);
            // Asked first: what is repeated was decided on a version that its first run made stale.
            if (commit.Idempotency is { } receipt && before.Receipts.TryGetValue(receipt.Key, out var earlier))
                return new(earlier.Receipt);
            tenants = tenants.SetItem(commit.Tenant, before.After(commit, analyze));
            return CommitOutcome.Stored;
        }
    }
}
