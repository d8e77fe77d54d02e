using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Ticketing.Webhooks.Storing;

/// <summary>
/// The webhooks of tenants, kept for as long as what people may do is: each change of a ticket asks for them. What changes here is known at
/// once, what another host changes within that time. Thread-safe.
/// </summary>
internal sealed class WebhookCache(WebhookStore store, IOptions<TicketingOptions> options, TimeProvider time)
{
    private const int MostTenants = 1000;

    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private int changes;

    public async Task<IReadOnlyList<StoredWebhook>> ListAsync(string tenant, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (kept.TryGetValue(tenant, out var known) && now < known.Until)
            return known.Webhooks;
        var before = Volatile.Read(ref changes);
        var webhooks = await store.ListAsync(tenant, cancellationToken);
        // What was read before somebody changed it is not kept.
        if (before != Volatile.Read(ref changes))
            return webhooks;
        if (kept.Count >= MostTenants)
            kept.Clear();
        kept[tenant] = new(webhooks, now + options.Value.ActorLifetime);
        return webhooks;
    }

    public void Forget(string tenant)
    {
        Interlocked.Increment(ref changes);
        kept.TryRemove(tenant, out _);
    }

    private sealed record Kept(IReadOnlyList<StoredWebhook> Webhooks, DateTimeOffset Until);
}
