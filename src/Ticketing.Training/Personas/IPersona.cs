namespace Ticketing.Training.Personas;

/// <summary>
/// Plays the requester of an exercise. The one there is goes by the scenario's script; a host may register its own, which answers with a
/// language model for instance (<see cref="TrainingBuilder.UsePersona{T}"/>). Implementations are thread-safe singletons.
/// </summary>
public interface IPersona
{
    /// <summary>
    /// What the persona does now. It is asked when something happened to the exercise, and at the time that it named itself; what it says
    /// is stored before it is asked again. It may be asked twice about the same: what it answered first may have been too late.
    /// </summary>
    /// <param name="scene">The exercise as it is.</param>
    /// <param name="cancellationToken">Ends it early: after a minute, or when the host stops.</param>
    ValueTask<PersonaTurn> PlayAsync(PersonaScene scene, CancellationToken cancellationToken);
}
