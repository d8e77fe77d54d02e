using System.Collections.Immutable;

namespace Ticketing.Training.Deployments;

/// <summary>
/// Which exercises of a run were handed in and reviewed, by their places, as it is stored: a deployment is watched and listed by it without
/// reading every exercise.
/// </summary>
internal sealed record RunMarks
{
    public ImmutableSortedSet<int> HandedIn { get; init; } = [];

    /// <summary>Those whose review was released.</summary>
    public ImmutableSortedSet<int> Reviewed { get; init; } = [];
}
