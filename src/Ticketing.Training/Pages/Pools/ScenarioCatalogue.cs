using Ticketing.Access;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Pages.Pools;

/// <summary>All scenarios, for pages that count and offer them.</summary>
internal sealed class ScenarioCatalogue
{
    // A page has to end: of what is beyond, only the ids are shown.
    private const int Most = 2000;

    private readonly Dictionary<string, SavedScenario> byId;
    private readonly ILookup<string, SavedScenario> byKey;

    private ScenarioCatalogue(IEnumerable<SavedScenario> scenarios)
    {
        byId = scenarios.ToDictionary(one => one.Id, StringComparer.Ordinal);
        byKey = byId.Values.ToLookup(one => KeyOf(one.Id), StringComparer.Ordinal);
    }

    /// <summary>Those that pools can have: translations come with theirs.</summary>
    public IEnumerable<SavedScenario> Eligible =>
        byId.Values.Where(one => !ScenarioId.IsTranslation(one.Id)).OrderBy(one => one.Scenario.Title);

    public static async Task<ScenarioCatalogue> ReadAsync(ScenarioDesk desk, Caller caller, CancellationToken cancellationToken)
    {
        var all = new List<SavedScenario>();
        while (all.Count < Most)
        {
            var some = await desk.ListAsync(caller, all.LastOrDefault()?.Id, cancellationToken);
            all.AddRange(some);
            if (some.Count < ScenarioDesk.Page)
                break;
        }

        return new(all);
    }

    public SavedScenario? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>A scenario and its translations: each with its language.</summary>
    public IReadOnlyList<(string Id, string Language)> Languages(string id) =>
        [.. byKey[KeyOf(id)].OrderBy(one => one.Id, StringComparer.Ordinal).Select(one => (one.Id, one.Scenario.Language))];

    /// <summary>The id without the language behind it.</summary>
    public static string KeyOf(string id) => id.Split('.')[0];
}
