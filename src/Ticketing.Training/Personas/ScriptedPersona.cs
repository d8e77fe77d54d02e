namespace Ticketing.Training.Personas;

/// <summary>Goes by the scenario's follow-ups.</summary>
internal sealed class ScriptedPersona : IPersona
{
    public ValueTask<PersonaTurn> PlayAsync(PersonaScene scene, CancellationToken cancellationToken) => new(Script.Next(scene));
}
