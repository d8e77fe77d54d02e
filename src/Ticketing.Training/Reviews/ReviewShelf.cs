using System.Globalization;
using Ticketing.Storage;
using Ticketing.Training.Exercises;
using Ticketing.Training.Fence;
using Ticketing.Training.Storing;

namespace Ticketing.Training.Reviews;

/// <summary>
/// Keeps the lists of what is to be reviewed, in the order in which mentors read them: all trainees' together and each one's by itself, so
/// that a page is read without looking through exercises. Thread-safe.
/// </summary>
internal sealed class ReviewShelf(IDocuments documents)
{
    private const string Everybody = "all";

    private readonly Dictionary<ReviewList, Shelf<ReviewEntry>> shelves = Enum.GetValues<ReviewList>()
        .ToDictionary(list => list, list => new Shelf<ReviewEntry>(documents, $"training.review.{list.ToString().ToLowerInvariant()}"));

    /// <summary>A page of a list: the keys of exercises, and the place behind which the next page begins.</summary>
    /// <param name="tenant">The training tenant.</param>
    /// <param name="list">Which.</param>
    /// <param name="trainee">Whose (user id); null for everybody's.</param>
    /// <param name="after">The place behind which it begins; null at the beginning.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<(IReadOnlyList<string> Exercises, string? Next)> ListAsync(
        string tenant, ReviewList list, string? trainee, string? after, int limit, CancellationToken cancellationToken)
    {
        var scope = $"{(trainee is null ? Everybody : TrainingPlace.ProjectOf(trainee))}/";
        var found = (await shelves[list].ListAsync(tenant, scope + after, limit + 1, cancellationToken))
            .TakeWhile(entry => entry.Key.StartsWith(scope, StringComparison.Ordinal)).ToList();
        return (
            [.. found.Take(limit).Select(entry => entry.Value.Exercise)],
            found.Count > limit ? found[limit - 1].Key[scope.Length..] : null);
    }

    /// <summary>What changes on the lists by a change of an exercise.</summary>
    public IEnumerable<DocumentChange> Changes(ExerciseKey key, Exercise before, Exercise after) =>
        from list in shelves.Keys
        let was = PlaceOn(list, key, before)
        let goes = PlaceOn(list, key, after)
        where was != goes
        from scope in new[] { Everybody, TrainingPlace.ProjectOf(after.Trainee) }
        from change in new[]
        {
            // An entry is stored once and never changed.
            was is null ? null : shelves[list].Save($"{scope}/{was}", 1, null),
            goes is null ? null : shelves[list].Save($"{scope}/{goes}", 0, new(key.ToString())),
        }
        where change is not null
        select change;

    private static string? PlaceOn(ReviewList list, ExerciseKey key, Exercise exercise)
    {
        if (exercise is not { IsRehearsal: false, AnsweredAt: { } answered })
            return null;
        long? order = (list, exercise.Review) switch
        {
            (ReviewList.Waiting, { ReleasedAt: null }) => answered.UtcTicks,
            (ReviewList.ToDiscuss, { IsToDiscuss: true }) => answered.UtcTicks,
            // Keys are listed upward, and the last one is wanted first.
            (ReviewList.Released, { ReleasedAt: { } released }) => DateTimeOffset.MaxValue.UtcTicks - released.UtcTicks,
            _ => null,
        };
        return order is { } ticks ? string.Create(CultureInfo.InvariantCulture, $"{ticks:D19}/{key}") : null;
    }
}
