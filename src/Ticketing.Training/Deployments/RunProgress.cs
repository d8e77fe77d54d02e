namespace Ticketing.Training.Deployments;

/// <summary>How far a run is, as it is stored: it changes with each exercise, and is small.</summary>
/// <param name="Next">The place of the next exercise, from 0.</param>
internal sealed record RunProgress(int Next)
{
    /// <summary>Why nothing is sent to this trainee any more; null while it is.</summary>
    public string? EndedBecause { get; init; }
}
