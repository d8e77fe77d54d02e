namespace Ticketing.Training.Progress;

/// <summary>How far those are who train.</summary>
/// <param name="Trainees">Each, in the order of their names.</param>
/// <param name="IsCapped">Whether there is more than was looked at: only the last 5,000 exercises are.</param>
public sealed record ProgressOverview(IReadOnlyList<TraineeProgress> Trainees, bool IsCapped);
