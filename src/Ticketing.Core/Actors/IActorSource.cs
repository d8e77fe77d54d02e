using Ticketing.Access;

namespace Ticketing.Actors;

/// <summary>
/// Resolves what somebody may do, signed in or not: mail, digests and live updates need absent people too. The default one asks the
/// directory and keeps what it heard for <see cref="TicketingOptions.ActorLifetime"/>; one of the host's own is asked at every request and
/// keeps by itself what it wants to. Implementations are thread-safe, and a revoked role must have taken effect within 30 seconds.
/// </summary>
public interface IActorSource
{
    /// <summary>The actor, or null for somebody who may not act: unknown where only known people may, or deactivated.</summary>
    Task<Actor?> FindAsync(Caller caller, CancellationToken cancellationToken);
}
