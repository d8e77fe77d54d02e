using Ticketing.Counters;
using Ticketing.Tickets;

namespace Ticketing.Storage.InMemory;

/// <summary>Folds, checks and corrects the counters.</summary>
internal sealed class InMemoryCounterUpkeep(InMemoryStore store) : ICounterUpkeep
{
    public Task<int> CompactAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Task.FromResult(store.Change(tenants =>
        {
            var folded = 0;
            foreach (var (name, tenant) in tenants)
            {
                var count = Math.Min(limit - folded, tenant.Counters.Pending.Count);
                if (count == 0)
                    continue;
                tenants = tenants.SetItem(name, tenant with { Counters = tenant.Counters.Fold(count) });
                folded += count;
            }

            return (tenants, folded);
        }));
    }

    public Task<IReadOnlyList<CounterDifference>> VerifyAsync(string tenant, CancellationToken cancellationToken)
    {
        var state = store.Tenant(tenant);
        return Task.FromResult(CubeSums.Compare(state.Counters.Sum(), Sum(state.Tickets.Values.Select(ticket => ticket.Row))));
    }

    public Task<IReadOnlyList<CounterDifference>> RebuildAsync(string tenant, CancellationToken cancellationToken) =>
        Task.FromResult(store.Change(tenants =>
        {
            var state = tenants.GetValueOrDefault(tenant, TenantState.Empty);
            var actual = Sum(state.Tickets.Select(ticket => Ticket.Fold(ticket.Key, ticket.Value.Events)));
            var wrong = CubeSums.Compare(state.Counters.Sum(), actual);
            return (tenants.SetItem(tenant, state with { Counters = state.Counters.Correct(wrong) }), wrong);
        }));

    private static CubeSums Sum(IEnumerable<Ticket> tickets)
    {
        var sums = new CubeSums();
        foreach (var ticket in tickets)
            sums.Add(TicketCell.Of(ticket), 1);
        return sums;
    }
}
