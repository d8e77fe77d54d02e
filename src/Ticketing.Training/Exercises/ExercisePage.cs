namespace Ticketing.Training.Exercises;

/// <summary>A page of exercises.</summary>
/// <param name="Items">The exercises, the last one first.</param>
/// <param name="Next">What to hand in for the page after it; null when there is none.</param>
public sealed record ExercisePage(IReadOnlyList<ExerciseView> Items, string? Next);
