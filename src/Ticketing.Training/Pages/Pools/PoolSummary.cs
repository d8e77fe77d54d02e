using Ticketing.Training.Pools;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Pages.Pools;

/// <summary>A pool in the list of them.</summary>
/// <param name="Pool">It.</param>
/// <param name="Categories">How many of its scenarios each category has, in the pool's order, by what the categories are called.</param>
/// <param name="Difficulties">How many each difficulty has.</param>
public sealed record PoolSummary(
    SavedPool Pool, IReadOnlyList<(string Name, int Count)> Categories, IReadOnlyList<(Difficulty Difficulty, int Count)> Difficulties)
{
    internal static PoolSummary Of(SavedPool pool, ScenarioCatalogue catalogue)
    {
        var there = pool.Pool.Scenarios.Select(catalogue.Find).OfType<SavedScenario>().Where(one => !one.IsRetired).ToList();
        return new(
            pool,
            [
                .. pool.Pool.Categories.Select(category => (category.Name, there.Count(one => one.Scenario.Category == category.Key)))
                    .Where(one => one.Item2 > 0),
            ],
            [.. there.CountBy(one => one.Scenario.Difficulty).OrderBy(one => one.Key).Select(one => (one.Key, one.Value))]);
    }
}
