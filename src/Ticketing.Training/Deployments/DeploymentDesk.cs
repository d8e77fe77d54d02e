using Ticketing.Access;
using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Training.Exercises;
using Ticketing.Training.Fence;
using Ticketing.Training.Pools;
using Ticketing.Training.Storing;

namespace Ticketing.Training.Deployments;

/// <summary>Sends pools to trainees, for mentors. Thread-safe.</summary>
public sealed partial class DeploymentDesk
{
    private const int Page = 50;
    private const int MostMore = 1000;

    private readonly TrainingAccess access;
    private readonly DeploymentStore store;
    private readonly PoolShelf pools;
    private readonly RunPlanner planner;
    private readonly Furnishing furnishing;
    private readonly ExerciseReader exercises;
    private readonly Watching watching;
    private readonly ITicketingStore numbers;
    private readonly TrainingCommits commits;

    internal DeploymentDesk(
        TrainingAccess access, DeploymentStore store, PoolShelf pools, RunPlanner planner, Furnishing furnishing,
        ExerciseReader exercises, Watching watching, ITicketingStore numbers, TrainingCommits commits)
    {
        (this.access, this.store, this.pools, this.planner) = (access, store, pools, planner);
        (this.furnishing, this.exercises, this.watching, this.numbers) = (furnishing, exercises, watching, numbers);
        this.commits = commits;
    }

    /// <summary>Deployments, the newest first; at most 50.</summary>
    /// <exception cref="TicketForbiddenException">The caller does not mentor.</exception>
    public async Task<DeploymentPage> ListAsync(Caller caller, long? before, CancellationToken cancellationToken)
    {
        await access.RequireMentorAsync(caller, cancellationToken);
        var tenant = TrainingTenant.Of(caller.Tenant);
        var found = await store.ListAsync(tenant, before, Page, cancellationToken);
        var counts = await store.CountAsync(tenant, found, cancellationToken);
        return new(
            [.. found.Select(one => View(one.Id, one.Deployment) with { Counts = counts[one.Id] })],
            found.Count == Page ? found[^1].Id : null);
    }

    /// <summary>A deployment with what each trainee gets, and when.</summary>
    /// <exception cref="TicketForbiddenException">The caller does not mentor.</exception>
    /// <exception cref="TicketNotFoundException">There is none of that number.</exception>
    public async Task<DeploymentView> GetAsync(Caller caller, long id, CancellationToken cancellationToken)
    {
        await RequireStarterAsync(caller, id, cancellationToken);
        return await ShowAsync(TrainingTenant.Of(caller.Tenant), id, cancellationToken);
    }

    /// <summary>
    /// A deployment as somebody watches it while it runs: cheap enough to be asked every second or two, however many exercises it has.
    /// </summary>
    /// <param name="caller">Who watches.</param>
    /// <param name="id">Which.</param>
    /// <param name="firstRun">The place of the first trainee who is shown, from 0; five are.</param>
    /// <param name="page">Which page of their exercises, from 0, fifty on each; null for the one with the last that was sent.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">The caller does not mentor.</exception>
    /// <exception cref="TicketNotFoundException">There is none of that number.</exception>
    public async Task<DeploymentWatch> WatchAsync(Caller caller, long id, int firstRun, int? page, CancellationToken cancellationToken)
    {
        var deployment = (await RequireStarterAsync(caller, id, cancellationToken)).Value;
        var counts = await store.CountAsync(TrainingTenant.Of(caller.Tenant), [(id, deployment)], cancellationToken);
        var view = View(id, deployment) with { Counts = counts[id] };
        return await watching.LookAsync(view, deployment, firstRun, page, TrainingTenant.Of(caller.Tenant), cancellationToken);
    }

    /// <summary>
    /// Those who hold the role Trainee, or another that lets them train and that an administrator defined; at most 200, by name.
    /// </summary>
    /// <exception cref="TicketForbiddenException">The caller does not mentor.</exception>
    public async Task<IReadOnlyList<User>> ListTraineesAsync(Caller caller, CancellationToken cancellationToken)
    {
        await access.RequireMentorAsync(caller, cancellationToken);
        return await planner.ListTraineesAsync(caller.Tenant, cancellationToken);
    }

    /// <summary>Sends nothing more until it is resumed.</summary>
    /// <inheritdoc cref="StopAsync" path="/exception"/>
    public Task<DeploymentView> PauseAsync(Caller caller, long id, CancellationToken cancellationToken) =>
        MoveAsync(caller, id, DeploymentState.Paused, [DeploymentState.Running], cancellationToken);

    /// <summary>Goes on where it was paused, with the times of what is left planned from now on.</summary>
    /// <inheritdoc cref="StopAsync" path="/exception"/>
    public Task<DeploymentView> ResumeAsync(Caller caller, long id, CancellationToken cancellationToken) =>
        MoveAsync(caller, id, DeploymentState.Running, [DeploymentState.Paused], cancellationToken);

    /// <summary>Ends it: what was sent can still be worked on.</summary>
    /// <exception cref="TicketForbiddenException">The caller does not mentor.</exception>
    /// <exception cref="TicketNotFoundException">There is none of that number.</exception>
    /// <exception cref="TicketConflictException">It is in a state that does not go there.</exception>
    public Task<DeploymentView> StopAsync(Caller caller, long id, CancellationToken cancellationToken) =>
        MoveAsync(caller, id, DeploymentState.Stopped, [DeploymentState.Running, DeploymentState.Paused], cancellationToken);

    /// <summary>Sends each trainee more, in the order of what he got, begun again.</summary>
    /// <param name="caller">Who does.</param>
    /// <param name="id">Which.</param>
    /// <param name="count">How many exercises more; 1 to 1,000.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">The count is not acceptable.</exception>
    /// <inheritdoc cref="StopAsync" path="/exception"/>
    public async Task<DeploymentView> ExtendAsync(Caller caller, long id, int count, CancellationToken cancellationToken)
    {
        var stored = await RequireStarterAsync(caller, id, cancellationToken);
        if (count is < 1 or > MostMore)
            throw new TicketValidationException(
                "count", Wording.Of(FieldErrorCodes.OutOfRange, $"A trainee gets {1} to {MostMore} exercises more."));
        if (stored.Value.State is DeploymentState.Stopped)
            throw Over(id, stored.Value);
        var tenant = TrainingTenant.Of(caller.Tenant);
        var isPaused = stored.Value.State is DeploymentState.Paused;
        var runs = await store.RunsAsync(tenant, id, stored.Value.Trainees.Length, cancellationToken);
        var deployment = stored.Value with
        {
            State = isPaused ? DeploymentState.Paused : DeploymentState.Running,
            Planned = stored.Value.Planned + (count * runs.Count(run => run.Progress.Value.EndedBecause is null)),
            // Whoever had got all gets something again.
            RunsFinished = runs.Count(run => run.Progress.Value.EndedBecause is not null),
        };
        var documents = new List<DocumentChange> { store.Save(id, stored.Version, deployment) };
        var alarms = new List<AlarmChange>();
        foreach (var (index, (run, progress)) in runs.Index())
        {
            if (progress.Value.EndedBecause is not null)
                continue;
            var items = run.Value.Items;
            var longer = run.Value with
            {
                Items = [.. items, .. Enumerable.Range(0, count).Select(more => items[more % items.Length])],
                Segments = run.Value.Segments.Add(new(progress.Value.Next, commits.Now)),
            };
            documents.Add(store.Save(id, index, run.Version, longer));
            documents.Add(store.Save(id, index, progress.Version, progress.Value));
            if (!isPaused)
                alarms.Add(DeliveryAlarm.At(id, index, RunTimes.Of(deployment, index, longer)[progress.Value.Next]));
        }

        await commits.SaveAsync(new() { Tenant = tenant, At = commits.Now, Documents = documents, Alarms = alarms }, cancellationToken);
        return await ShowAsync(tenant, id, cancellationToken);
    }

    private static TicketConflictException Over(long id, Deployment deployment) => new(
        $"deployment {id}",
        Wording.Of(TrainingErrorCodes.DeploymentOver, $"The deployment is {deployment.State.ToString().ToLowerInvariant()}."));

    private async Task<DeploymentView> MoveAsync(
        Caller caller, long id, DeploymentState to, DeploymentState[] from, CancellationToken cancellationToken)
    {
        var stored = await RequireStarterAsync(caller, id, cancellationToken);
        var tenant = TrainingTenant.Of(caller.Tenant);
        if (!from.Contains(stored.Value.State))
            throw Over(id, stored.Value);
        var deployment = stored.Value with { State = to };
        var documents = new List<DocumentChange> { store.Save(id, stored.Version, deployment) };
        var alarms = new List<AlarmChange>();
        var runs = await store.RunsAsync(tenant, id, deployment.Trainees.Length, cancellationToken);
        foreach (var (index, (run, progress)) in runs.Index())
        {
            var next = progress.Value.Next;
            if (next >= run.Value.Items.Length || progress.Value.EndedBecause is not null)
                continue;
            var resumed = run.Value with { Segments = run.Value.Segments.Add(new(next, commits.Now)) };
            if (to is DeploymentState.Running)
                documents.Add(store.Save(id, index, run.Version, resumed));
            // Who sends an exercise at this moment is refused, or had sent it before: then the version of the progress is another one.
            documents.Add(store.Save(id, index, progress.Version, progress.Value));
            alarms.Add(DeliveryAlarm.At(
                id, index, to is DeploymentState.Running ? RunTimes.Of(deployment, index, resumed)[next] : null));
        }

        await commits.SaveAsync(
            new() { Tenant = tenant, At = commits.Now, Documents = documents, Alarms = alarms }, cancellationToken);
        return await ShowAsync(tenant, id, cancellationToken);
    }

    // Whoever plays a scenario himself looks after that one.
    private async Task<Stored<Deployment>> RequireStarterAsync(Caller caller, long id, CancellationToken cancellationToken)
    {
        var actor = await access.RequireReaderAsync(caller, cancellationToken);
        var found = await store.FindAsync(TrainingTenant.Of(caller.Tenant), id, cancellationToken)
            ?? throw new TicketNotFoundException($"deployment {id}");
        return actor.MaySomewhere(Permission.Mentor) || (found.Value.IsRehearsal && found.Value.By == caller.UserId)
            ? found
            : throw new TicketForbiddenException(Permission.Mentor);
    }

    private async Task<DeploymentView> ShowAsync(string tenant, long id, CancellationToken cancellationToken)
    {
        var deployment = (await store.FindAsync(tenant, id, cancellationToken))!.Value;
        var counts = await store.CountAsync(tenant, [(id, deployment)], cancellationToken);
        var runs = await store.RunsAsync(tenant, id, deployment.Trainees.Length, cancellationToken);
        var views = new List<RunView>(runs.Count);
        foreach (var (index, (run, progress)) in runs.Index())
        {
            string[] keys = [.. Enumerable.Range(0, progress.Value.Next).Select(place => new ExerciseKey(id, index, place).ToString())];
            var sent = (await exercises.FindAsync(tenant, keys, cancellationToken)).ToDictionary(one => one.Key.Index);
            var items = Planned(deployment, index, run.Value).Select((planned, place) => sent.TryGetValue(place, out var one)
                ? planned with
                {
                    PlannedAt = one.Exercise.PlannedAt, DeliveredAt = one.Exercise.DeliveredAt, Ticket = one.Ticket.Id,
                    AnsweredAt = one.Exercise.AnsweredAt,
                }
                : planned);
            views.Add(new(run.Value.Trainee, [.. items], progress.Value.EndedBecause));
        }

        return View(id, deployment) with { Runs = views, Counts = counts[id] };
    }

    private static IReadOnlyList<PlannedExercise> Planned(Deployment deployment, int index, Run run)
    {
        var times = RunTimes.Of(deployment, index, run);
        return [.. run.Items.Select((item, place) => new PlannedExercise(item.Scenario, item.Version, times[place], null, null, null))];
    }

    private static DeploymentView View(long id, Deployment deployment) => new()
    {
        Id = id, Pool = deployment.Pool, PoolName = deployment.PoolName, State = deployment.State, Schedule = deployment.Schedule,
        By = deployment.By, StartedAt = deployment.StartedAt, Trainees = deployment.Trainees,
        IsRehearsal = deployment.IsRehearsal, Counts = new(deployment.Planned, 0, 0, 0),
    };
}
