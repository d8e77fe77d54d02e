using System.Security.Cryptography;
using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Training.Exercises;
using Ticketing.Training.Notices;
using Ticketing.Training.Pools;
using Ticketing.Training.Schedules;

namespace Ticketing.Training.Deployments;

/// <content>How one is planned, and begins.</content>
public sealed partial class DeploymentDesk
{
    private const double Fastest = 1000;

    /// <summary>What a deployment would send, and when, if it began now. Nothing is written.</summary>
    /// <exception cref="TicketForbiddenException">The caller does not mentor.</exception>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    public async Task<DeploymentView> PreviewAsync(Caller caller, DeploymentRequest request, CancellationToken cancellationToken)
    {
        var (deployment, _, runs) = await PlanAsync(caller, request, cancellationToken);
        return View(0, deployment) with
        {
            Runs = [.. runs.Runs.Select((run, index) => new RunView(run.Trainee, Planned(deployment, index, run), null))],
        };
    }

    /// <summary>Begins a deployment.</summary>
    /// <exception cref="TicketForbiddenException">The caller does not mentor; who only writes scenarios may play them himself.</exception>
    /// <exception cref="TicketValidationException">A field is not acceptable; somebody is no trainee.</exception>
    public async Task<DeploymentView> StartAsync(Caller caller, DeploymentRequest request, CancellationToken cancellationToken)
    {
        var (id, commit) = await PrepareAsync(caller, request, isTold: true, cancellationToken);
        await commits.SaveAsync(commit, cancellationToken);
        return await ShowAsync(commit.Tenant, id, cancellationToken);
    }

    /// <summary>What starts the scenario of an exercise once more for its trainee, at once; to be stored with what asked for it.</summary>
    /// <exception cref="TicketValidationException">The scenario cannot be sent any more, or he is no trainee any more.</exception>
    internal async Task<TicketingCommit> PrepareAgainAsync(Caller mentor, Exercise exercise, CancellationToken cancellationToken)
    {
        var request = new DeploymentRequest
        {
            Pool = exercise.Pool, Trainees = [exercise.Trainee], Scenarios = [exercise.Scenario], Count = 1, Speed = exercise.Speed,
            Schedule = new(new FixedSchedule(TimeSpan.Zero)),
        };
        // He is told of the review, which says so.
        return (await PrepareAsync(mentor, request, isTold: false, cancellationToken)).Commit;
    }

    private async Task<(long Id, TicketingCommit Commit)> PrepareAsync(
        Caller caller, DeploymentRequest request, bool isTold, CancellationToken cancellationToken)
    {
        var (deployment, pool, runs) = await PlanAsync(caller, request, cancellationToken);
        var id = (await numbers.ReserveIdsAsync(1, cancellationToken)).Value;
        var used = runs.Runs.SelectMany(run => run.Items).Select(item => item.Scenario).Distinct();
        return (id, new()
        {
            Tenant = TrainingTenant.Of(caller.Tenant),
            At = deployment.StartedAt,
            Directory = await furnishing.PlanAsync(
                caller.Tenant, runs.Trainees, pool.Pool, used.Select(scenario => runs.Scenarios[scenario].Scenario), cancellationToken),
            Documents =
            [
                store.Save(id, 0, deployment),
                .. runs.Runs.SelectMany((run, index) => new[]
                {
                    store.Save(id, index, 0, run), store.Save(id, index, 0, new RunProgress(0)),
                }),
            ],
            Alarms =
            [
                .. runs.Runs.Select((run, index) => DeliveryAlarm.At(id, index, RunTimes.Of(deployment, index, run)[0])),
                .. deployment.IsRehearsal || !isTold
                    ? Array.Empty<AlarmChange>()
                    : runs.Runs.Select((run, index) =>
                        NoticeAlarm.Of(TrainingNotice.Began, run.Trainee, $"{id}/{index}", deployment.StartedAt)),
            ],
        });
    }

    private async Task<(Deployment Deployment, SavedPool Pool, PlannedRuns Runs)> PlanAsync(
        Caller caller, DeploymentRequest request, CancellationToken cancellationToken)
    {
        var isOwn = request.IsRehearsal && request.Trainees.All(trainee => trainee == caller.UserId);
        await (isOwn ? access.RequireReaderAsync(caller, cancellationToken) : access.RequireMentorAsync(caller, cancellationToken));
        var errors = new FieldErrors();
        request.Schedule.Schedule.Check(errors);
        if (request.Speed is not (> 0 and <= Fastest))
            errors.Add("speed", "Personas play more than 0 and up to 1000 times as fast as life.", FieldErrorCodes.OutOfRange);
        var found = await pools.FindAsync(TrainingTenant.Of(caller.Tenant), request.Pool, cancellationToken);
        if (found is null)
            errors.Add("pool", $"There is no pool '{request.Pool}'.", FieldErrorCodes.Unknown, request.Pool);
        errors.ThrowIfAny();
        var pool = new SavedPool(found!.Key, found.Version, found.Value);
        var deployment = new Deployment
        {
            Pool = pool.Key,
            PoolName = pool.Pool.Name,
            Trainees = [],
            Schedule = request.Schedule with { Seed = request.Schedule.Seed ?? (ulong)RandomNumberGenerator.GetInt32(int.MaxValue) },
            Order = request.Order,
            By = caller.UserId,
            StartedAt = commits.Now,
            TellsOfEach = request.TellsOfEach,
            Speed = request.Speed,
            IsRehearsal = isOwn,
        };
        var runs = await planner.PlanAsync(caller, deployment, pool, request, cancellationToken);
        return (
            deployment with
            {
                Trainees = [.. runs.Trainees.Select(trainee => trainee.Id)], Planned = runs.Runs.Sum(run => run.Items.Length),
            },
            pool, runs);
    }
}
