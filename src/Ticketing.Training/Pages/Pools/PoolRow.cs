using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Pages.Pools;

/// <summary>A scenario in its pool.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Scenario">It; null where it could not be read with the others.</param>
/// <param name="Languages">It and its translations, each with its language.</param>
public sealed record PoolRow(string Id, SavedScenario? Scenario, IReadOnlyList<(string Id, string Language)> Languages);
