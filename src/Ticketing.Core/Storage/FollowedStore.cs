using Microsoft.Extensions.DependencyInjection;
using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>
/// The host's store with what must follow each commit of this process, whoever makes it: what caches keep of those it concerns is asked for
/// anew.
/// </summary>
internal sealed class FollowedStore(ITicketingStore store, ICommitCache[] caches) : ITicketingStore
{
    private static readonly Func<IServiceProvider, ITicketingStore> Follow = provider =>
        new FollowedStore(
            provider.GetRequiredKeyedService<ITicketingStore>(typeof(FollowedStore)), [.. provider.GetServices<ICommitCache>()]);

    /// <summary>Puts it around the store that is registered, if one is.</summary>
    public static void Register(IServiceCollection services)
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(ITicketingStore) && !service.IsKeyedService) is not { } chosen)
            return;
        if (chosen is Around)
            return;
        // The container goes on to own it, under a key.
        ServiceDescriptor inner = chosen switch
        {
            { ImplementationInstance: { } instance } => new(typeof(ITicketingStore), typeof(FollowedStore), instance),
            { ImplementationFactory: { } factory } =>
                new(typeof(ITicketingStore), typeof(FollowedStore), (provider, _) => factory(provider), chosen.Lifetime),
            _ => new(typeof(ITicketingStore), typeof(FollowedStore), chosen.ImplementationType!, chosen.Lifetime),
        };
        services.Add(inner);
        services[services.IndexOf(chosen)] = new Around(chosen, inner);
    }

    /// <summary>Registers the store as it was before, so that another one may be chosen in its place.</summary>
    public static void Unregister(IServiceCollection services)
    {
        foreach (var around in services.OfType<Around>().ToList())
        {
            services[services.IndexOf(around)] = around.Chosen;
            services.Remove(around.Inner);
        }
    }

    public async Task<CommitOutcome> CommitAsync(TicketingCommit commit, CancellationToken cancellationToken)
    {
        try
        {
            return await store.CommitAsync(commit, cancellationToken);
        }
        finally
        {
            // Also after a fault: the commit may have been stored and only its answer lost.
            foreach (var cache in caches)
                cache.Forget(commit);
        }
    }

    public Task<TicketId> ReserveIdsAsync(int count, CancellationToken cancellationToken) =>
        store.ReserveIdsAsync(count, cancellationToken);

    public Task<bool> TryReserveIdsAsync(TicketId first, TicketId last, CancellationToken cancellationToken) =>
        store.TryReserveIdsAsync(first, last, cancellationToken);

    public Task<IdempotencyReceipt?> FindReceiptAsync(string tenant, string key, CancellationToken cancellationToken) =>
        store.FindReceiptAsync(tenant, key, cancellationToken);

    /// <summary>The registration of the store, with the one that the host made.</summary>
    private sealed class Around(ServiceDescriptor chosen, ServiceDescriptor inner)
        : ServiceDescriptor(typeof(ITicketingStore), Follow, chosen.Lifetime)
    {
        public ServiceDescriptor Chosen => chosen;

        public ServiceDescriptor Inner => inner;
    }
}
