using Ticketing.Training.Exercises;

namespace Ticketing.Training.Pages.Exercises;

/// <summary>An exercise that is to be handed in.</summary>
/// <param name="Exercise">Which.</param>
/// <param name="Answer">What was typed; null for nothing.</param>
/// <param name="Errors">Why it was not accepted; null where nothing was sent yet.</param>
public sealed record AnswerModel(ExerciseView Exercise, string? Answer, IReadOnlyList<FieldError>? Errors);
