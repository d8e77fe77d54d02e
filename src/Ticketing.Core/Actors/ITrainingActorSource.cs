using Ticketing.Access;

namespace Ticketing.Actors;

/// <summary>
/// Resolves what somebody may do where exercises are (<see cref="TrainingTenant"/>), from what he may do in the tenant that it belongs to.
/// The training package has one; without it nobody acts there. Implementations are thread-safe.
/// </summary>
public interface ITrainingActorSource
{
    /// <summary>The actor in the training tenant, or null for somebody who may not act there: then it does not exist for him.</summary>
    /// <param name="caller">Who asks, in the training tenant.</param>
    /// <param name="person">Who he is in the tenant that it belongs to; null for somebody who may not act there.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    ValueTask<Actor?> FindAsync(Caller caller, Actor? person, CancellationToken cancellationToken);
}
