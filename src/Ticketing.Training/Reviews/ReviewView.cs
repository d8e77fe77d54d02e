using Ticketing.Tickets;
using Ticketing.Training.Exercises;
using Ticketing.Training.Rubrics;

namespace Ticketing.Training.Reviews;

/// <summary>An exercise side by side with what would have been right.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="Score">What the rubric gave, line by line.</param>
/// <param name="ModelAnswer">How somebody who knows would answer, in Markdown.</param>
/// <param name="Answer">What was handed in, in Markdown; null where nothing was.</param>
/// <param name="Review">What the mentor says.</param>
/// <param name="Events">What happened, in order, until it was handed in.</param>
/// <param name="Comments">What was written, in order, until it was handed in.</param>
/// <param name="Description">What the persona wrote first, in Markdown.</param>
public sealed record ReviewView(
    ExerciseView Exercise, Score Score, string ModelAnswer, string? Answer, Review Review, IReadOnlyList<RecordedEvent> Events,
    IReadOnlyList<AttemptComment> Comments, string Description);
