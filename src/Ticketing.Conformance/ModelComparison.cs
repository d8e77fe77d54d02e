using System.Globalization;
using Ticketing.Conformance.Counting;
using Ticketing.Conformance.Model;

namespace Ticketing.Conformance;

/// <summary>
/// Tells a store and a model of it, such as the store in memory, the same random history, asks both the same random questions as
/// random actors, and compares the answers, also with what the actors may see: it finds what no case was written for.
/// </summary>
public static class ModelComparison
{
    /// <summary>Compares along one history.</summary>
    /// <param name="model">The store that is right.</param>
    /// <param name="store">The store that is tried. It may have other tenants, and others may write to it at the same time.</param>
    /// <param name="seed">Decides everything: the same seed makes the same history and the same questions.</param>
    /// <param name="steps">How many commits; each is followed by questions of two actors.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ConformanceException">They differ; the message names seed and step, so that it can be run again.</exception>
    public static Task RunAsync(StoreUnderTest model, StoreUnderTest store, int seed, int steps, CancellationToken cancellationToken) =>
        RunAsync(model, [store], seed, steps, _ => Task.CompletedTask, cancellationToken);

    /// <summary>Compares several stores side by side along one history.</summary>
    /// <param name="model">The store that is right.</param>
    /// <param name="stores">
    /// The stores that are tried, each on tables of its own, because the same tickets have the same numbers in all of them.
    /// </param>
    /// <param name="seed">Decides everything: the same seed makes the same history and the same questions.</param>
    /// <param name="steps">How many commits; each is followed by questions of two actors to each store.</param>
    /// <param name="beforeStep">
    /// What happens to the stores before a step (1 to <paramref name="steps"/>), such as a restart of their database.
    /// </param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ConformanceException">They differ; the message names seed, step and the store's place in the list.</exception>
    public static async Task RunAsync(
        StoreUnderTest model, IReadOnlyList<StoreUnderTest> stores, int seed, int steps, Func<int, Task> beforeStep,
        CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        var modelScene = new Scene(model, cancellationToken);
        List<Scene> scenes = [.. stores.Select(store => new Scene(store, cancellationToken))];
        foreach (var scene in scenes.Prepend(modelScene))
            await scene.FurnishAsync();
        var history = new RandomHistory(random, await ReserveAsync([modelScene, .. scenes], (steps + 1) * RandomHistory.MostNewTickets));
        List<SideBySide> pairs = [.. scenes.Select(scene => new SideBySide(modelScene, scene, random))];
        for (var step = 1; step <= steps; step++)
        {
            await beforeStep(step);
            var commit = history.Next();
            var outcome = await SideBySide.OutcomeAsync(modelScene, commit);
            await OnEachAsync(place => pairs[place].CommitAsync(commit, outcome));
            if (outcome == SideBySide.Stored)
                history.Stored(commit);
            await OnEachAsync(async place =>
            {
                await AskAsync(pairs[place], history, random);
                if (step % 10 == 0 || step == steps)
                    await Surroundings.CompareAsync(modelScene, scenes[place]);
                await CountAsync(scenes[place], history, random);
            });

            async Task OnEachAsync(Func<int, Task> act)
            {
                for (var place = 0; place < scenes.Count; place++)
                {
                    try
                    {
                        await act(place);
                    }
                    catch (Exception difference) when (difference is not OperationCanceledException)
                    {
                        throw new ConformanceException(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"Seed {seed}, step {step}, store {place + 1}: {difference.Message}"), difference);
                    }
                }
            }
        }
    }

    private static async Task AskAsync(SideBySide both, RandomHistory history, Random random)
    {
        if (history.Tickets.Count == 0)
            return;
        await both.AskAsync(history.Tickets, random.Actor());
        await both.AskAsync(history.Tickets, random.Actor());
        if (random.Chance(10))
            await both.FollowAsync(history.Tickets, random.Actor());
    }

    // The rows that must be stored by now are counted here, the plain way.
    private static async Task CountAsync(Scene store, RandomHistory history, Random random)
    {
        if (random.Chance(20))
            await store.On.CounterUpkeep.CompactAsync(1 + random.Next(20), store.Token);
        await store.ExpectCountedAsync(history.Tickets);
        if (random.Chance(5))
            Expect.Sequence(
                [], await store.On.CounterUpkeep.VerifyAsync(store.Tenant, store.Token), "The figures that a recount finds wrong");
        if (random.Chance(5))
            Expect.Sequence(
                [], await store.On.CounterUpkeep.RebuildAsync(store.Tenant, store.Token), "The figures that a replay finds wrong");
    }

    /// <summary>Numbers that are free in all of them, so that the same tickets have the same.</summary>
    private static async Task<long> ReserveAsync(IReadOnlyList<Scene> scenes, int count)
    {
        while (true)
        {
            var free = 0L;
            foreach (var scene in scenes)
                free = Math.Max(free, (await scene.NewIdAsync()).Value + 1);
            var taken = true;
            // Others may take numbers meanwhile; then again from where they stopped.
            foreach (var scene in scenes)
                taken = taken && await scene.On.Store.TryReserveIdsAsync(new(free), new(free + count - 1), scene.Token);
            if (taken)
                return free;
        }
    }
}
