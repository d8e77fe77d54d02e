using Ticketing.Storage;
using Ticketing.Training.Exercises;

namespace Ticketing.Training.Personas;

/// <summary>That a persona is to be asked what it does now.</summary>
internal static class PersonaAlarm
{
    public const string Kind = "training.persona";

    public static AlarmChange At(ExerciseKey key, DateTimeOffset? at) => new(Kind, key.ToString(), at);
}
