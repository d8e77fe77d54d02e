using Ticketing.Storage;
using Ticketing.Training.Deployments;
using Ticketing.Training.Reviews;

namespace Ticketing.Training.Exercises;

/// <summary>
/// Saves an exercise with what stands of it elsewhere: on the lists of what is to be reviewed, and in what its deployment shows.
/// Thread-safe.
/// </summary>
internal sealed class ExerciseTrail(ExerciseShelf shelf, ReviewShelf reviews, DeploymentStore deployments)
{
    private const int MostTries = 5;

    /// <summary>The documents of a changed exercise.</summary>
    public async Task<IReadOnlyList<DocumentChange>> SaveAsync(
        string trainingTenant, FoundExercise before, Exercise after, CancellationToken cancellationToken)
    {
        var (key, changes) = (before.Key, new List<DocumentChange> { shelf.Save(before.Key.ToString(), before.Version, after) });
        changes.AddRange(reviews.Changes(key, before.Exercise, after));
        if (before.Exercise.IsOver == after.IsOver && IsReleased(before.Exercise) == IsReleased(after))
            return changes;
        var marks = await deployments.MarksAsync(trainingTenant, key.Deployment, key.Run, cancellationToken);
        changes.Add(deployments.Save(key.Deployment, key.Run, marks.Version, marks.Value with
        {
            HandedIn = after.IsOver ? marks.Value.HandedIn.Add(key.Index) : marks.Value.HandedIn,
            Reviewed = IsReleased(after) ? marks.Value.Reviewed.Add(key.Index) : marks.Value.Reviewed,
        }));
        return changes;
    }

    /// <summary>
    /// Does something again that met somebody's change meanwhile: the persona's, or of another exercise of the run. It reads anew what it
    /// decides on.
    /// </summary>
    public static async Task<T> WithPatienceAsync<T>(Func<Task<T>> work)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await work();
            }
            catch (TicketConflictException e)
                when (tries < MostTries && e.Wording?.Code
                    is not (TrainingErrorCodes.HandedIn or TrainingErrorCodes.NotHandedIn or TrainingErrorCodes.NoHint))
            {
                // What it met is stored by now.
            }
        }
    }

    private static bool IsReleased(Exercise exercise) => exercise.Review.ReleasedAt is not null;
}
