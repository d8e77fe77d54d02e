using System.Collections.Concurrent;
using Ticketing.Access;
using Ticketing.Actors;

namespace Ticketing.Transfer.Tests;

/// <summary>Callers as tests want them: a help desk asks here what they may do.</summary>
internal sealed class KnownActors : IActorSource
{
    private readonly ConcurrentDictionary<Caller, Actor> actors = new();

    /// <summary>The caller who is this actor from now on.</summary>
    public Caller CallerOf(Actor actor)
    {
        var caller = new Caller(actor.UserId, actor.Tenant);
        actors[caller] = actor;
        return caller;
    }

    /// <summary>Takes away what a caller may do.</summary>
    public void Forget(Caller caller) => actors.TryRemove(caller, out _);

    public Task<Actor?> FindAsync(Caller caller, CancellationToken cancellationToken) => Task.FromResult(actors.GetValueOrDefault(caller));
}
