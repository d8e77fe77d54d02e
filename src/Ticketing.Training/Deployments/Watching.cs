using Ticketing.Training.Exercises;
using Ticketing.Training.Scenarios;
using Ticketing.Training.Storing;

namespace Ticketing.Training.Deployments;

/// <summary>
/// Looks at a deployment that runs. Where everything is on the timeline follows from the plan, how far each run is and what of it was
/// handed in; exercises themselves are read for one page of the table alone. Thread-safe.
/// </summary>
internal sealed class Watching(DeploymentStore store, ExerciseReader exercises, ScenarioStore scenarios, TrainingCommits commits)
{
    private const int RunsShown = 5;
    private const int PageSize = 50;

    public async Task<DeploymentWatch> LookAsync(
        DeploymentView view, Deployment deployment, int firstRun, int? page, string tenant, CancellationToken cancellationToken)
    {
        var first = Math.Clamp(firstRun, 0, deployment.Trainees.Length - 1);
        var shown = Math.Min(RunsShown, deployment.Trainees.Length - first);
        var runs = await store.RunsAsync(tenant, view.Id, shown, cancellationToken, first);
        var timelines = new List<RunTimeline>(shown);
        var all = new List<Place>();
        foreach (var (offset, (run, progress)) in runs.Index())
        {
            var index = first + offset;
            var marks = (await store.MarksAsync(tenant, view.Id, index, cancellationToken)).Value;
            var points = RunTimes.Of(deployment, index, run.Value)
                .Select((at, place) => new TimelinePoint(at, StageOf(place, progress.Value.Next, marks))).ToList();
            timelines.Add(new(run.Value.Trainee, points, progress.Value.EndedBecause));
            all.AddRange(points.Select((point, place) => new Place(
                point, new(view.Id, index, place), run.Value.Trainee, run.Value.Items[place].Scenario)));
        }

        all.Sort((one, other) => (one.Point.At, one.Key.Run, one.Key.Index).CompareTo((other.Point.At, other.Key.Run, other.Key.Index)));
        var pages = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        var latest = all.FindLastIndex(one => one.Point.Stage is not ExerciseStage.Planned);
        var chosen = Math.Clamp(page ?? (Math.Max(latest, 0) / PageSize), 0, pages - 1);
        return new()
        {
            Deployment = view, Runs = timelines, FirstRun = first, Page = chosen, Pages = pages, Now = commits.Now,
            Exercises = await RowsAsync(tenant, [.. all.Skip(chosen * PageSize).Take(PageSize)], cancellationToken),
        };
    }

    private static ExerciseStage StageOf(int place, int next, RunMarks marks) =>
        marks.Reviewed.Contains(place) ? ExerciseStage.Reviewed
        : marks.HandedIn.Contains(place) ? ExerciseStage.HandedIn
        : place < next ? ExerciseStage.Delivered
        : ExerciseStage.Planned;

    private async Task<IReadOnlyList<WatchedExercise>> RowsAsync(
        string tenant, IReadOnlyList<Place> places, CancellationToken cancellationToken)
    {
        string[] keys = [.. places.Where(place => place.Point.Stage is not ExerciseStage.Planned).Select(place => place.Key.ToString())];
        var sent = (await exercises.FindAsync(tenant, keys, cancellationToken)).ToDictionary(one => one.Key);
        var written = await scenarios.FindAsync(tenant, [.. places.Select(place => place.Scenario).Distinct()], cancellationToken);
        return
        [
            .. places.Select(place => sent.TryGetValue(place.Key, out var one)
                ? new WatchedExercise(place.Trainee, one.Exercise.Subject.Title, one.Exercise.PlannedAt, place.Point.Stage)
                {
                    DeliveredAt = one.Exercise.DeliveredAt, AnsweredAt = one.Exercise.AnsweredAt, Ticket = one.Ticket.Id,
                    Points = one.Exercise.Points,
                }
                : new(
                    place.Trainee, written.TryGetValue(place.Scenario, out var scenario) ? scenario.Scenario.Title : place.Scenario,
                    place.Point.At, place.Point.Stage)),
        ];
    }

    private sealed record Place(TimelinePoint Point, ExerciseKey Key, string Trainee, string Scenario);
}
