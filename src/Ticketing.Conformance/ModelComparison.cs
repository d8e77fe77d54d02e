using System.Globalization;
using Ticketing.Conformance.Counting;
using Ticketing.Conformance.Model;
using Ticketing.Tickets;

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
    public static async Task RunAsync(StoreUnderTest model, StoreUnderTest store, int seed, int steps, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        var (modelScene, storeScene) = (new Scene(model, cancellationToken), new Scene(store, cancellationToken));
        await modelScene.FurnishAsync();
        await storeScene.FurnishAsync();
        var history = new RandomHistory(random, await ReserveAsync(modelScene, storeScene, (steps + 1) * RandomHistory.MostNewTickets));
        var both = new SideBySide(modelScene, storeScene, random);
        for (var step = 1; step <= steps; step++)
        {
            try
            {
                await StepAsync(both, history, random);
                if (step % 10 == 0 || step == steps)
                    await Surroundings.CompareAsync(modelScene, storeScene);
                await CountAsync(storeScene, history, random);
            }
            catch (Exception difference) when (difference is not OperationCanceledException)
            {
                throw new ConformanceException(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}, step {step}: {difference.Message}"), difference);
            }
        }
    }

    private static async Task StepAsync(SideBySide both, RandomHistory history, Random random)
    {
        var commit = history.Next();
        if (await both.CommitAsync(commit))
            history.Stored(commit);
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
            Expect.Sequence([], await store.On.CounterUpkeep.VerifyAsync(store.Tenant, store.Token), "The figures that a recount finds wrong");
        if (random.Chance(5))
            Expect.Sequence([], await store.On.CounterUpkeep.RebuildAsync(store.Tenant, store.Token), "The figures that a replay finds wrong");
    }

    /// <summary>Numbers that are free in both, so that the same tickets have the same.</summary>
    private static async Task<long> ReserveAsync(Scene model, Scene store, int count)
    {
        while (true)
        {
            var (there, here) = (await model.NewIdAsync(), await store.NewIdAsync());
            var (first, last) = (new TicketId(Math.Max(there.Value, here.Value) + 1), new TicketId(Math.Max(there.Value, here.Value) + count));
            // Others may take numbers meanwhile; then again from where they stopped.
            if (await model.On.Store.TryReserveIdsAsync(first, last, model.Token) && await store.On.Store.TryReserveIdsAsync(first, last, store.Token))
                return first.Value;
        }
    }
}
