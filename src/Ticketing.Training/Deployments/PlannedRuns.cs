using Ticketing.People;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Deployments;

/// <summary>What each trainee of a deployment is to get.</summary>
/// <param name="Trainees">Them, in the order of the runs.</param>
/// <param name="Runs">What they get.</param>
/// <param name="Scenarios">The scenarios that it may be of, by id.</param>
internal sealed record PlannedRuns(
    IReadOnlyList<User> Trainees, IReadOnlyList<Run> Runs, IReadOnlyDictionary<string, SavedScenario> Scenarios);
