using Ticketing.Tickets;

namespace Ticketing.Training.Exercises;

/// <summary>An exercise with its ticket.</summary>
/// <param name="Key">Which.</param>
/// <param name="Version">The version of what is stored beside the ticket.</param>
/// <param name="Exercise">That.</param>
/// <param name="Ticket">The ticket.</param>
internal sealed record FoundExercise(ExerciseKey Key, int Version, Exercise Exercise, Ticket Ticket);
