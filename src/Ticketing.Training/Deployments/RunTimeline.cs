namespace Ticketing.Training.Deployments;

/// <summary>The exercises of one trainee of a deployment over time.</summary>
/// <param name="Trainee">Who (user id).</param>
/// <param name="Points">His exercises, in order.</param>
/// <param name="EndedBecause">Why nothing is sent to him any more; null while it is.</param>
public sealed record RunTimeline(string Trainee, IReadOnlyList<TimelinePoint> Points, string? EndedBecause);
