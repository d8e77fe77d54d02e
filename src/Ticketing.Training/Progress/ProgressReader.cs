using Ticketing.Training.Deployments;
using Ticketing.Training.Exercises;

namespace Ticketing.Training.Progress;

/// <summary>Reads what progress counts, the last exercises first. It asks nobody's permission. Thread-safe.</summary>
internal sealed class ProgressReader(DeploymentStore deployments, ExerciseShelf shelf)
{
    private const int Page = 50;
    private const int MostPages = 40;

    /// <param name="trainingTenant">Where.</param>
    /// <param name="caller">Who asks: a trainee knows of his own what was released.</param>
    /// <param name="trainee">Whose; null for everybody's.</param>
    /// <param name="pools">Of which pools; null for all.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Them, and whether there are more.</returns>
    public async Task<(IReadOnlyList<ProgressEntry> Entries, bool IsCapped)> ReadAsync(
        string trainingTenant, string caller, string? trainee, IReadOnlySet<string>? pools, int most, CancellationToken cancellationToken)
    {
        var keys = new List<ExerciseKey>();
        long? before = null;
        var isCapped = true;
        for (var page = 0; page < MostPages; page++)
        {
            var found = await deployments.ListAsync(trainingTenant, before, Page, cancellationToken);
            var wanted = found.Where(one => !one.Deployment.IsRehearsal && pools?.Contains(one.Deployment.Pool) is not false).ToList();
            keys.AddRange(await KeysAsync(trainingTenant, wanted, trainee, cancellationToken));
            isCapped = keys.Count > most;
            if (isCapped || found.Count < Page)
                break;
            before = found[^1].Id;
            isCapped = true;
        }

        var taken = keys.Take(most).Select(key => key.ToString()).ToList();
        var exercises = await shelf.FindAsync(trainingTenant, taken, cancellationToken);
        return (
            [
                .. exercises.Values.Where(one => !one.Value.IsRehearsal)
                    .Select(one => ProgressEntry.Of(ExerciseKey.Find(one.Key)!.Value, one.Value, caller))
                    .OrderByDescending(one => one.DeliveredAt),
            ],
            isCapped);
    }

    // The last exercises of each run first, as they were sent.
    private async Task<IEnumerable<ExerciseKey>> KeysAsync(
        string tenant, IReadOnlyList<(long Id, Deployment Deployment)> found, string? trainee, CancellationToken cancellationToken)
    {
        var runs = found.SelectMany(one => one.Deployment.Trainees.Index()
            .Where(run => trainee is null || run.Item == trainee).Select(run => (one.Id, Run: run.Index))).ToList();
        var sent = await deployments.SentAsync(tenant, runs, cancellationToken);
        return runs.GroupBy(run => run.Id).SelectMany(deployment => deployment
            .SelectMany(run => Enumerable.Range(0, sent[run]).Select(index => new ExerciseKey(run.Id, run.Run, index)))
            .OrderByDescending(key => key.Index));
    }
}
