using System.Globalization;
using Ticketing.Storage;
using Ticketing.Training.Storing;

namespace Ticketing.Training.Deployments;

/// <summary>Keeps deployments, what each trainee gets, and how far he is. Thread-safe.</summary>
internal sealed class DeploymentStore(IDocuments documents)
{
    /// <summary>How many trainees a deployment has at most.</summary>
    public const int MostRuns = 200;

    // Keys are listed upward, and the newest one is wanted first.
    private const long Newest = 999_999_999_999;

    private readonly Shelf<Deployment> deployments = new(documents, "training.deployment");
    private readonly Shelf<Run> runs = new(documents, "training.run");
    private readonly Shelf<RunProgress> progress = new(documents, "training.progress");

    public Task<Stored<Deployment>?> FindAsync(string tenant, long id, CancellationToken cancellationToken) =>
        deployments.FindAsync(tenant, Key(id), cancellationToken);

    /// <summary>Deployments, the newest first.</summary>
    public async Task<IReadOnlyList<(long Id, Deployment Deployment)>> ListAsync(
        string tenant, long? before, int limit, CancellationToken cancellationToken) =>
    [
        .. (await deployments.ListAsync(tenant, before is { } id ? Key(id) : null, limit, cancellationToken))
            .Select(one => (Newest - long.Parse(one.Key, CultureInfo.InvariantCulture), one.Value)),
    ];

    public Task<Stored<Run>?> FindRunAsync(string tenant, long id, int run, CancellationToken cancellationToken) =>
        runs.FindAsync(tenant, RunKey(id, run), cancellationToken);

    public Task<Stored<RunProgress>?> FindProgressAsync(string tenant, long id, int run, CancellationToken cancellationToken) =>
        progress.FindAsync(tenant, RunKey(id, run), cancellationToken);

    /// <summary>The runs of a deployment, in order, each with how far it is.</summary>
    public async Task<IReadOnlyList<(Stored<Run> Run, Stored<RunProgress> Progress)>> RunsAsync(
        string tenant, long id, int count, CancellationToken cancellationToken)
    {
        string[] keys = [.. Enumerable.Range(0, count).Select(run => RunKey(id, run))];
        var found = await runs.FindAsync(tenant, keys, cancellationToken);
        var far = await progress.FindAsync(tenant, keys, cancellationToken);
        return [.. keys.Select(key => (found[key], far[key]))];
    }

    /// <summary>How many exercises were sent in each of these runs.</summary>
    public async Task<IReadOnlyDictionary<(long Id, int Run), int>> SentAsync(
        string tenant, IReadOnlyCollection<(long Id, int Run)> wanted, CancellationToken cancellationToken)
    {
        var found = await progress.FindAsync(tenant, [.. wanted.Select(one => RunKey(one.Id, one.Run))], cancellationToken);
        return wanted.ToDictionary(one => one, one => found.TryGetValue(RunKey(one.Id, one.Run), out var far) ? far.Value.Next : 0);
    }

    public DocumentChange Save(long id, int version, Deployment deployment) => deployments.Save(Key(id), version, deployment);

    public DocumentChange Save(long id, int run, int version, Run value) => runs.Save(RunKey(id, run), version, value);

    public DocumentChange Save(long id, int run, int version, RunProgress value) => progress.Save(RunKey(id, run), version, value);

    private static string Key(long id) => (Newest - id).ToString("D12", CultureInfo.InvariantCulture);

    private static string RunKey(long id, int run) => string.Create(CultureInfo.InvariantCulture, $"{id:D12}/{run:D4}");
}
