using System.Collections.Immutable;
using Ticketing.Training.Rubrics;

namespace Ticketing.Training.Personas;

/// <summary>An exercise as a persona finds it.</summary>
/// <param name="Attempt">What happened until now.</param>
/// <param name="Persona">The persona's user id.</param>
/// <param name="Said">Which follow-ups were said (from 0).</param>
/// <param name="Now">The time, in UTC.</param>
/// <param name="Chance">The same number for the same exercise: what differs from exercise to exercise follows from it.</param>
public sealed record PersonaScene(Attempt Attempt, string Persona, ImmutableArray<int> Said, DateTimeOffset Now, ulong Chance);
