using System.Collections.Immutable;

namespace Ticketing.Storage.InMemory;

/// <summary>What messages and alarms have in common.</summary>
internal static class WorkInMemory
{
    private const int MostAtOnce = 1000;
    private const int MostNames = 100;

    /// <exception cref="ArgumentOutOfRangeException">The limit is not 1 to 1,000, or the lease not positive.</exception>
    public static void Check(int limit, TimeSpan lease)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostAtOnce);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
    }

    /// <summary>Answers those whose leases were lost.</summary>
    public static IReadOnlyList<T> Settle<T>(InMemoryStore store, IReadOnlyList<T> settlements)
        where T : Settlement => store.Change<IReadOnlyList<T>>(tenants =>
        {
            var lost = new List<T>();
            foreach (var settlement in settlements)
            {
                if (tenants.GetValueOrDefault(settlement.Tenant)?.Pending.TrySettle(settlement) is { } after)
                    tenants = Put(tenants, settlement.Tenant, _ => after);
                else
                    lost.Add(settlement);
            }

            return (tenants, lost);
        });

    public static IReadOnlyList<WorkDepth> Depth(
        IEnumerable<(string Name, bool IsParked, DateTimeOffset DueAt)> work, IReadOnlyCollection<string>? names, int most) =>
    [
        .. work.Where(one => names is null || names.Contains(one.Name))
            .GroupBy(one => one.Name, StringComparer.Ordinal)
            .OrderBy(one => one.Key, StringComparer.Ordinal)
            .Take(names is null ? MostNames : int.MaxValue)
            .Select(one => new WorkDepth(
                one.Key,
                Math.Min(most, one.Count(it => !it.IsParked)),
                Math.Min(most, one.Count(it => it.IsParked)),
                one.Where(it => !it.IsParked).Select(it => (DateTimeOffset?)it.DueAt).Min())),
    ];

    public static ImmutableDictionary<string, TenantState> Put(
        ImmutableDictionary<string, TenantState> tenants, string tenant, Func<PendingState, PendingState> change)
    {
        var state = tenants[tenant];
        return tenants.SetItem(tenant, state with { Pending = change(state.Pending) });
    }
}
