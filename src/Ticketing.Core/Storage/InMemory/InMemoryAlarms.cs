using System.Collections.Immutable;

namespace Ticketing.Storage.InMemory;

/// <summary>The alarms that commits set.</summary>
internal sealed class InMemoryAlarms(InMemoryStore store) : IAlarms
{
    private long lastLease;

    public Task<IReadOnlyList<ClaimedAlarm>> ClaimAsync(AlarmClaim claim, CancellationToken cancellationToken)
    {
        WorkInMemory.Check(claim.Limit, claim.Lease);
        var lease = Interlocked.Increment(ref lastLease);
        return Task.FromResult(store.Change<IReadOnlyList<ClaimedAlarm>>(tenants =>
        {
            var claimed = new List<ClaimedAlarm>();
            foreach (var (tenant, due) in Waiting(tenants, claim.Kind)
                .Where(one => one.Alarm.DueAt <= claim.At)
                .OrderBy(one => one.Alarm.DueAt).ThenBy(one => one.Tenant, StringComparer.Ordinal)
                .Take(claim.Limit).ToList())
            {
                var taken = due with { Lease = lease, DueAt = claim.At + claim.Lease, Attempts = due.Attempts + 1 };
                tenants = Put(tenants, tenant, taken);
                claimed.Add(new(tenant, due.Kind, due.Key, due.SetFor, due.Payload, taken.Attempts, lease));
            }

            return (tenants, claimed);
        }));
    }

    public Task<IReadOnlyList<ClaimedAlarm>> RenewAsync(
        IReadOnlyList<ClaimedAlarm> held, DateTimeOffset until, CancellationToken cancellationToken) =>
        Task.FromResult(store.Change<IReadOnlyList<ClaimedAlarm>>(tenants =>
        {
            var lost = new List<ClaimedAlarm>();
            foreach (var one in held)
            {
                var alarm = tenants.GetValueOrDefault(one.Tenant)?.Pending.Alarms.GetValueOrDefault(new(one.Kind, one.Key));
                if (alarm is { IsParked: false } && alarm.Lease == one.Lease)
                    tenants = Put(tenants, one.Tenant, alarm with { DueAt = until });
                else
                    lost.Add(one);
            }

            return (tenants, lost);
        }));

    public Task<IReadOnlyList<AlarmSettlement>> SettleAsync(
        IReadOnlyList<AlarmSettlement> settlements, CancellationToken cancellationToken) =>
        Task.FromResult(WorkInMemory.Settle(store, settlements));

    public Task<IReadOnlyList<WorkDue>> NextDueAsync(IReadOnlyCollection<string> kinds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<WorkDue>>(
        [
            .. kinds.SelectMany(kind => Waiting(store.All, kind).Select(one => one.Alarm.DueAt).Order().Take(1)
                .Select(due => new WorkDue(kind, due))),
        ]);

    public Task<IReadOnlyList<WorkDepth>> ReadDepthAsync(
        IReadOnlyCollection<string>? kinds, int most, CancellationToken cancellationToken) => Task.FromResult(WorkInMemory.Depth(
            store.All.Values.SelectMany(tenant => tenant.Pending.Alarms.Values).Select(alarm => (alarm.Kind, alarm.IsParked, alarm.DueAt)),
            kinds,
            most));

    public Task<IReadOnlyList<AlarmChange>> ListAsync(string tenant, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AlarmChange>>(
        [
            .. store.Tenant(tenant).Pending.Alarms.Values.Where(alarm => !alarm.IsParked)
                .OrderBy(alarm => alarm.SetFor).Take(limit)
                .Select(alarm => new AlarmChange(alarm.Kind, alarm.Key, alarm.SetFor, alarm.Payload)),
        ]);

    private static IEnumerable<(string Tenant, AlarmState Alarm)> Waiting(ImmutableDictionary<string, TenantState> tenants, string kind) =>
        tenants.SelectMany(tenant => tenant.Value.Pending.Alarms.Values
            .Where(one => !one.IsParked && one.Kind == kind)
            .Select(one => (tenant.Key, one)));

    private static ImmutableDictionary<string, TenantState> Put(
        ImmutableDictionary<string, TenantState> tenants, string tenant, AlarmState alarm) =>
        WorkInMemory.Put(tenants, tenant, pending => pending with { Alarms = pending.Alarms.SetItem(new(alarm.Kind, alarm.Key), alarm) });
}
