using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.People;
using Ticketing.Training.Fence;
using Ticketing.Training.Pools;
using Ticketing.Training.Scenarios;
using Ticketing.Training.Schedules;

namespace Ticketing.Training.Deployments;

/// <summary>Works out what each trainee of a deployment gets: which scenarios, in which language, version and order.</summary>
internal sealed class RunPlanner(RoleDesk roles, NamedPeople people, ScenarioStore scenarios)
{
    private const int MostItems = 10_000;

    /// <exception cref="TicketValidationException">Somebody is no trainee, or there is nothing to be sent.</exception>
    public async Task<PlannedRuns> PlanAsync(
        Caller caller, Deployment deployment, SavedPool pool, DeploymentRequest request, CancellationToken cancellationToken)
    {
        var tenant = TrainingTenant.Of(caller.Tenant);
        var trainees = await TraineesAsync(caller, request, cancellationToken);
        var ids = request.Scenarios ?? pool.Pool.Scenarios;
        var found = await scenarios.FindAsync(
            tenant, [.. ids.Concat(trainees.SelectMany(one => ids.Select(id => ScenarioId.In(id, Language(one))))).Distinct()],
            cancellationToken);
        var there = ids.Where(id => found.TryGetValue(id, out var one) && !one.IsRetired).ToList();
        var count = request.Count ?? there.Count;
        if (there.Count == 0)
            throw new TicketValidationException(
                "pool", Wording.Of(TrainingErrorCodes.PoolEmpty, $"The pool '{pool.Key}' has no scenario that can be sent."));
        if (count is < 1 or > MostItems)
            throw new TicketValidationException(
                "count", Wording.Of(FieldErrorCodes.OutOfRange, $"A trainee gets {1} to {MostItems} exercises."));
        var runs = trainees.Select((trainee, index) => new Run
        {
            Trainee = trainee.Id,
            TimeZone = trainee.TimeZone ?? "UTC",
            Items = Items(there, count, deployment, index, id => Version(found, id, Language(trainee))),
            Segments = [new(0, deployment.StartedAt)],
        });
        return new(trainees, [.. runs], found);
    }

    // More than the pool has begin again, in another order where the order is by chance.
    private static ImmutableArray<RunItem> Items(
        List<string> ids, int count, Deployment deployment, int run, Func<string, SavedScenario> version)
    {
        var items = ImmutableArray.CreateBuilder<RunItem>(count);
        for (var round = 0; items.Count < count; round++)
        {
            var order = DeliverySequence.Of(
                ids, id => version(id).Scenario.Difficulty, deployment.Order, RunTimes.Seed(deployment, run, round));
            items.AddRange(order.Take(count - items.Count).Select(id => version(id)).Select(one => new RunItem(one.Id, one.Version)));
        }

        return items.MoveToImmutable();
    }

    private static SavedScenario Version(IReadOnlyDictionary<string, SavedScenario> found, string id, string language) =>
        found.TryGetValue(ScenarioId.In(id, language), out var translated) && !translated.IsRetired ? translated : found[id];

    private static string Language(User trainee) => trainee.Locale is { Length: >= 2 } locale ? locale[..2].ToLowerInvariant() : "en";

    private async Task<IReadOnlyList<User>> TraineesAsync(Caller caller, DeploymentRequest request, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        if (request.Trainees.Count is 0 or > DeploymentStore.MostRuns)
            errors.Add("trainees", $"A deployment goes to 1 to {DeploymentStore.MostRuns} trainees.", FieldErrorCodes.OutOfRange);
        errors.ThrowIfAny();
        var found = new List<User>();
        foreach (var named in request.Trainees.Distinct(StringComparer.Ordinal))
        {
            var user = await people.FindAsync(caller.Tenant, named, cancellationToken);
            if (user is { IsActive: true } && await MayTrainAsync(new(user.Id, caller.Tenant), cancellationToken))
                found.Add(user);
            else
                errors.Add(
                    "trainees",
                    new Wording(TrainingErrorCodes.NoTrainee, $"'{named}' is no trainee: give him the role Trainee first.", [named]));
        }

        errors.ThrowIfAny();
        return [.. found.DistinctBy(user => user.Id)];
    }

    private async Task<bool> MayTrainAsync(Caller trainee, CancellationToken cancellationToken)
    {
        try
        {
            return TrainingAccess.IsOfTraining(await roles.IdentifyAsync(trainee, cancellationToken));
        }
        catch (TicketForbiddenException)
        {
            return false;
        }
    }
}
