namespace Ticketing.Training.Deployments;

/// <summary>What one trainee of a deployment gets.</summary>
/// <param name="Trainee">Who (user id).</param>
/// <param name="Items">His exercises, in order.</param>
/// <param name="EndedBecause">Why nothing is sent to him any more; null while it is.</param>
public sealed record RunView(string Trainee, IReadOnlyList<PlannedExercise> Items, string? EndedBecause);
