using Ticketing.Access;
using Ticketing.Commits;
using Ticketing.Training.Exercises;
using Ticketing.Training.Fence;

namespace Ticketing.Training.Personas;

/// <summary>Lets the persona see what somebody did with its ticket.</summary>
internal sealed class PersonaContributor : ICommitContributor
{
    public CommitContribution? Contribute(ProposedCommit proposed)
    {
        if (!TrainingTenant.IsOne(proposed.Commit.Tenant) || (proposed.By is { } by && TrainingPlace.IsPersona(by)))
            return null;
        var seen = proposed.Commit.Tickets
            .Where(change => change.Before is not null)
            .Select(change => ExerciseKey.Find(change.After.ExternalRef))
            .OfType<ExerciseKey>()
            .Select(key => PersonaAlarm.At(key, proposed.Commit.At))
            .ExceptBy(proposed.Commit.Alarms.Select(alarm => (alarm.Kind, alarm.Key)), alarm => (alarm.Kind, alarm.Key))
            .ToList();
        return seen.Count == 0 ? null : new() { Alarms = seen };
    }
}
