using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Dispatch;
using Ticketing.Storage;
using Ticketing.Training.Exercises;
using Ticketing.Training.Fence;
using Ticketing.Training.Notices;
using Ticketing.Training.Personas;
using Ticketing.Training.Scenarios;
using Ticketing.Training.Storing;

namespace Ticketing.Training.Deployments;

/// <summary>
/// Sends the next exercise of a run: its ticket, what is known of it, how far the run is and the time of the one after it are stored in one
/// commit that settles the alarm. So each is sent once and in order, however many hosts there are, and whenever one of them dies.
/// </summary>
internal sealed class DeliveryHandler(
    DeploymentStore store, ScenarioStore scenarios, ExerciseShelf exercises, TicketDesk desk, TrainingCommits commits, TimeProvider time)
    : IAlarmHandler
{
    public string Kind => DeliveryAlarm.Kind;

    public int Concurrency => 8;

    // A host that was killed holds up nobody for longer; of two who act on one, one commit is refused.
    public TimeSpan Lease => TimeSpan.FromMilliseconds(400);

    public async Task<Delivery> HandleAsync(ClaimedAlarm alarm, CancellationToken cancellationToken)
    {
        var (tenant, (id, index)) = (alarm.Tenant, DeliveryAlarm.Read(alarm.Key));
        if (await store.FindAsync(tenant, id, cancellationToken) is not { Value: { State: DeploymentState.Running } deployment } stored
            || await store.FindRunAsync(tenant, id, index, cancellationToken) is not { Value: var run }
            || await store.FindProgressAsync(tenant, id, index, cancellationToken) is not { Value.EndedBecause: null } progress
            || progress.Value.Next >= run.Items.Length)
            return Delivery.Delivered;
        var times = RunTimes.Of(deployment, index, run);
        var next = progress.Value.Next;
        // Called off and set anew meanwhile.
        if (times[next] > time.GetUtcNow())
            return Delivery.Again("It is not due yet.", times[next]);
        var item = run.Items[next];
        var scenario = await scenarios.GetAsync(tenant, item.Scenario, item.Version, cancellationToken);
        var key = new ExerciseKey(id, index, next);
        var now = time.GetUtcNow();
        var isLast = next + 1 == run.Items.Length;
        var riders = new CommitRiders
        {
            Settled = [alarm.Settle(WorkOutcome.Done(now))],
            Documents =
            [
                exercises.Save(key.ToString(), 0, new()
                {
                    Trainee = run.Trainee, Scenario = item.Scenario, ScenarioVersion = item.Version, Pool = deployment.Pool,
                    Subject = ExerciseSubject.Of(scenario), PlannedAt = times[next], DeliveredAt = now, Speed = deployment.Speed,
                    IsRehearsal = deployment.IsRehearsal,
                }),
                store.Save(id, index, progress.Version, new RunProgress(next + 1)),
                .. isLast ? [store.Save(id, stored.Version, Finish(deployment))] : Array.Empty<DocumentChange>(),
            ],
            Alarms =
            [
                PersonaAlarm.At(key, now),
                .. isLast ? Array.Empty<AlarmChange>() : [DeliveryAlarm.At(id, index, times[next + 1])],
                .. deployment.TellsOfEach
                    ? [NoticeAlarm.Of(TrainingNotice.Exercise, run.Trainee, key.ToString(), now)]
                    : Array.Empty<AlarmChange>(),
            ],
        };
        try
        {
            await desk.CreateAsync(
                new(TrainingPlace.PersonaOf(scenario.Persona.Name, scenario.Persona.Organisation), tenant),
                Ticket(scenario, run.Trainee, key), new() { Riders = riders }, cancellationToken);
        }
        catch (TicketConflictException) when (isLast)
        {
            // Another trainee got his last one at this moment.
            return Delivery.Again("The deployment was changed meanwhile.", time.GetUtcNow());
        }
        catch (Exception e) when (e is TicketValidationException or TicketForbiddenException)
        {
            // Whoever may not train any more gets nothing more; the others do.
            await commits.SaveAsync(
                new()
                {
                    Tenant = tenant, At = now, Settled = riders.Settled,
                    Documents =
                    [
                        store.Save(id, index, progress.Version, progress.Value with { EndedBecause = e.Message }),
                        store.Save(id, stored.Version, Finish(deployment)),
                    ],
                },
                cancellationToken);
        }

        return Delivery.Settled;
    }

    private static Deployment Finish(Deployment deployment) => deployment with
    {
        RunsFinished = deployment.RunsFinished + 1,
        State = deployment.RunsFinished + 1 == deployment.Trainees.Length ? DeploymentState.Finished : deployment.State,
    };

    private static CreateTicket Ticket(Scenario scenario, string trainee, ExerciseKey key) => new()
    {
        Title = scenario.Title,
        Description = scenario.Description,
        Project = TrainingPlace.ProjectOf(trainee),
        Priority = scenario.Priority,
        Assignee = trainee,
        ExternalRef = key.ToString(),
    };
}
