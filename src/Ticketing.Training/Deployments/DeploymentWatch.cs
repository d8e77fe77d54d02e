namespace Ticketing.Training.Deployments;

/// <summary>A deployment as somebody watches it: some of its trainees over time, and a page of their exercises.</summary>
public sealed record DeploymentWatch
{
    /// <summary>The deployment, with its counts and without its runs.</summary>
    public required DeploymentView Deployment { get; init; }

    /// <summary>Some of its trainees, in order.</summary>
    public required IReadOnlyList<RunTimeline> Runs { get; init; }

    /// <summary>The place of the first of them among all, from 0.</summary>
    public required int FirstRun { get; init; }

    /// <summary>A page of their exercises, in the order of the times they are planned for.</summary>
    public required IReadOnlyList<WatchedExercise> Exercises { get; init; }

    /// <summary>Which page that is, from 0.</summary>
    public required int Page { get; init; }

    /// <summary>How many pages there are; 1 at least.</summary>
    public required int Pages { get; init; }

    /// <summary>When it was looked at, in UTC.</summary>
    public required DateTimeOffset Now { get; init; }
}
