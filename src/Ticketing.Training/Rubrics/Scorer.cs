using Ticketing.Training.Exercises;

namespace Ticketing.Training.Rubrics;

/// <summary>Scores attempts: a pure function of the scenario's version, what happened, the hints and the mentor's marks.</summary>
internal sealed class Scorer(CriterionBook criteria)
{
    private static readonly LocalizedText Free = new("Marked by the mentor") { ["fr"] = "Noté par le mentor" };

    /// <param name="exercise">The exercise: hints that were taken, and what the mentor gave for lines of the rubric.</param>
    /// <param name="attempt">What the trainee did.</param>
    public Score Score(Exercise exercise, Attempt attempt) => new(
        [
            .. attempt.Scenario.Rubric.Select(
                (item, index) => Line(item, attempt, exercise.Review.Marks.TryGetValue(index, out var mark) ? mark : null)),
        ],
        attempt.Scenario.Hints.Take(exercise.Hints.Length).Sum(hint => hint.Cost));

    private ScoreLine Line(RubricItem item, Attempt attempt, double? mark)
    {
        // A criterion that this host has no more is the mentor's to mark.
        if (item.IsFree || criteria.Find(item.Criterion) is not { } criterion)
            return new(item, Free, mark, null);
        var finding = criterion.Judge(item.Settings, attempt);
        return new(item, criterion.Title, mark ?? Math.Clamp(finding.Share, 0, 1), finding);
    }
}
