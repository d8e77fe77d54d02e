using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.People;
using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>The host's store with what must follow each commit of this process, whoever makes it: actors and users it concerns are asked for anew.</summary>
internal sealed class FollowedStore(ITicketingStore store, ActorCache actors, UserCache users) : ITicketingStore
{
    private static readonly Func<IServiceProvider, ITicketingStore> Follow = provider =>
        new FollowedStore(
            provider.GetRequiredKeyedService<ITicketingStore>(typeof(FollowedStore)), provider.GetRequiredService<ActorCache>(), provider.GetRequiredService<UserCache>());

    /// <summary>Puts it around the store that is registered, if one is. Safe to repeat.</summary>
    public static void Register(IServiceCollection services)
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(ITicketingStore) && !service.IsKeyedService) is not { } chosen)
            return;
        if (ReferenceEquals(chosen.ImplementationFactory, Follow))
            return;
        // The container goes on to own it, under a key.
        services.Add(chosen switch
        {
            { ImplementationInstance: { } instance } => new(typeof(ITicketingStore), typeof(FollowedStore), instance),
            { ImplementationFactory: { } factory } => new(typeof(ITicketingStore), typeof(FollowedStore), (provider, _) => factory(provider), chosen.Lifetime),
            _ => new(typeof(ITicketingStore), typeof(FollowedStore), chosen.ImplementationType!, chosen.Lifetime),
        });
        services[services.IndexOf(chosen)] = new(typeof(ITicketingStore), Follow, chosen.Lifetime);
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
            actors.Forget(commit);
            users.Forget(commit);
        }
    }

    public Task<TicketId> ReserveIdsAsync(int count, CancellationToken cancellationToken) => store.ReserveIdsAsync(count, cancellationToken);

    public Task<bool> TryReserveIdsAsync(TicketId first, TicketId last, CancellationToken cancellationToken) =>
        store.TryReserveIdsAsync(first, last, cancellationToken);

    public Task<IdempotencyReceipt?> FindReceiptAsync(string tenant, string key, CancellationToken cancellationToken) =>
        store.FindReceiptAsync(tenant, key, cancellationToken);
}
