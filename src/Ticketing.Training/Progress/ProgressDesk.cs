using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Training.Fence;
using Ticketing.Training.Pools;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Progress;

/// <summary>
/// How far those are who train: a trainee asks for himself, a mentor for anybody. What somebody played himself does not count. Thread-safe.
/// </summary>
public sealed class ProgressDesk
{
    /// <summary>How many exercises of one trainee are looked at, the last ones: 1,000.</summary>
    public const int Most = 1000;

    /// <summary>How many exercises of all together are looked at, the last ones: 5,000.</summary>
    public const int MostOfAll = 5000;

    private const int MostNames = 1000;

    private readonly TrainingAccess access;
    private readonly NamedPeople named;
    private readonly PeopleDesk people;
    private readonly ProgressReader reader;
    private readonly PoolShelf pools;
    private readonly ScenarioStore scenarios;

    internal ProgressDesk(
        TrainingAccess access, NamedPeople named, PeopleDesk people, ProgressReader reader, PoolShelf pools, ScenarioStore scenarios)
    {
        (this.access, this.named, this.people) = (access, named, people);
        (this.reader, this.pools, this.scenarios) = (reader, pools, scenarios);
    }

    /// <summary>Somebody's progress.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="trainee">Whose (user id or mail address); null for his own.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">The caller has nothing to do with training.</exception>
    /// <exception cref="TicketNotFoundException">
    /// It is somebody else's, and the caller no mentor; or nothing was ever sent to him.
    /// </exception>
    public async Task<TraineeProgress> GetAsync(Caller caller, string? trainee, CancellationToken cancellationToken)
    {
        var (actor, id) = await RequireAsync(caller, trainee ?? caller.UserId, cancellationToken);
        var tenant = TrainingTenant.Of(caller.Tenant);
        var (own, isCapped) = await reader.ReadAsync(tenant, caller.UserId, id, null, Most, cancellationToken);
        if (own.Count == 0 && id != caller.UserId)
            throw new TicketNotFoundException($"progress of '{id}'");
        var keys = own.Select(one => one.Pool).ToImmutableHashSet();
        var (cohort, _) = await reader.ReadAsync(tenant, caller.UserId, null, keys, Most, cancellationToken);
        var goals = await GoalsAsync(tenant, keys, cancellationToken);
        var names = await NamesAsync(caller, [id], cancellationToken);
        return Of(id, own, cohort, goals, actor, names) with { IsCapped = isCapped };
    }

    /// <summary>The progress of all who train, for a mentor; for others their own.</summary>
    /// <exception cref="TicketForbiddenException">The caller has nothing to do with training.</exception>
    public async Task<ProgressOverview> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        var actor = await access.RequireAnyAsync(caller, cancellationToken);
        if (!actor.MaySomewhere(Permission.Mentor))
        {
            var own = await GetAsync(caller, null, cancellationToken);
            return new([own], own.IsCapped);
        }

        var tenant = TrainingTenant.Of(caller.Tenant);
        var (all, isCapped) = await reader.ReadAsync(tenant, caller.UserId, null, null, MostOfAll, cancellationToken);
        var goals = await GoalsAsync(tenant, all.Select(one => one.Pool).ToImmutableHashSet(), cancellationToken);
        var names = await NamesAsync(caller, [.. all.Select(one => one.Trainee).Distinct()], cancellationToken);
        var byPool = all.ToLookup(one => one.Pool);
        var trainees = all.GroupBy(one => one.Trainee).Select(own =>
        {
            var his = own.Select(one => one.Pool).ToImmutableHashSet();
            return Of(
                own.Key, [.. own], [.. his.SelectMany(pool => byPool[pool])], [.. goals.Where(goal => his.Contains(goal.Key))], actor,
                names);
        });
        return new([.. trainees.OrderBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase)], isCapped);
    }

    /// <summary>What was sent to somebody as a table, the last exercise first: CSV with a line of names.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="trainee">Whose (user id or mail address); null for all that the caller may see.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">The caller has nothing to do with training.</exception>
    /// <exception cref="TicketNotFoundException">It is somebody else's, and the caller no mentor.</exception>
    public async Task<string> ExportAsync(Caller caller, string? trainee, CancellationToken cancellationToken)
    {
        var actor = await access.RequireAnyAsync(caller, cancellationToken);
        var id = trainee is null && actor.MaySomewhere(Permission.Mentor)
            ? null
            : (await RequireAsync(caller, trainee ?? caller.UserId, cancellationToken)).Id;
        var (entries, _) = await reader.ReadAsync(
            TrainingTenant.Of(caller.Tenant), caller.UserId, id, null, id is null ? MostOfAll : Most, cancellationToken);
        var names = await NamesAsync(caller, [.. entries.Select(one => one.Trainee).Distinct()], cancellationToken);
        return ProgressTable.Write(entries, names);
    }

    private static TraineeProgress Of(
        string trainee, IReadOnlyList<ProgressEntry> own, IReadOnlyList<ProgressEntry> cohort, IReadOnlyList<PoolGoal> goals, Actor actor,
        IReadOnlyDictionary<string, string> names) =>
        ProgressCalculation.Of(trainee, own, cohort, goals, actor.TimeZone) with { Name = names.GetValueOrDefault(trainee, trainee) };

    private async Task<(Actor Actor, string Id)> RequireAsync(Caller caller, string trainee, CancellationToken cancellationToken)
    {
        var actor = await access.RequireAnyAsync(caller, cancellationToken);
        if (trainee != caller.UserId)
            trainee = (await named.FindAsync(caller.Tenant, trainee, cancellationToken))?.Id ?? trainee;
        return trainee == caller.UserId || actor.MaySomewhere(Permission.Mentor)
            ? (actor, trainee)
            : throw new TicketNotFoundException($"trainee '{trainee}'");
    }

    // A scenario that is sent no more cannot be passed any more; and a pool that was deleted is none.
    private async Task<IReadOnlyList<PoolGoal>> GoalsAsync(
        string tenant, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var found = await pools.FindAsync(tenant, keys, cancellationToken);
        var known = await scenarios.FindAsync(
            tenant, [.. found.Values.SelectMany(pool => pool.Value.Scenarios).Distinct()], cancellationToken);
        return
        [
            .. found.Values.OrderBy(pool => pool.Value.Name, StringComparer.CurrentCultureIgnoreCase).Select(pool => new PoolGoal(
                pool.Key, pool.Value.Name,
                [
                    .. pool.Value.Scenarios.Where(id => known.TryGetValue(id, out var one) && !one.IsRetired).Select(ScenarioId.Without)
                        .Distinct(),
                ],
                pool.Value.PassesAt,
                pool.Value.Categories.DistinctBy(category => category.Key)
                    .ToImmutableDictionary(category => category.Key, category => category.Name))),
        ];
    }

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        Caller caller, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>(ids.Count);
        foreach (var some in ids.Chunk(MostNames))
        {
            foreach (var (id, name) in await people.NamesAsync(caller, some, cancellationToken))
                names[id] = name;
        }

        return names;
    }
}
