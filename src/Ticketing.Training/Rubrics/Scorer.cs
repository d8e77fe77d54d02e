namespace Ticketing.Training.Rubrics;

/// <summary>Scores attempts: a pure function of the scenario's version, what happened, the hints and the mentor's marks.</summary>
internal sealed class Scorer(CriterionBook criteria)
{
    private static readonly LocalizedText Free = new("Marked by the mentor") { ["fr"] = "Noté par le mentor" };

    /// <param name="attempt">What the trainee did.</param>
    /// <param name="hints">How many hints he took.</param>
    /// <param name="marks">What the mentor gave for lines of the rubric, 0 to 1, by their place (from 0).</param>
    public Score Score(Attempt attempt, int hints, IReadOnlyDictionary<int, double> marks) => new(
        [.. attempt.Scenario.Rubric.Select((item, index) => Line(item, attempt, marks.TryGetValue(index, out var mark) ? mark : null))],
        attempt.Scenario.Hints.Take(hints).Sum(hint => hint.Cost));

    private ScoreLine Line(RubricItem item, Attempt attempt, double? mark)
    {
        // A criterion that this host has no more is the mentor's to mark.
        if (item.IsFree || criteria.Find(item.Criterion) is not { } criterion)
            return new(item, Free, mark, null);
        var finding = criterion.Judge(item.Settings, attempt);
        return new(item, criterion.Title, mark ?? Math.Clamp(finding.Share, 0, 1), finding);
    }
}
