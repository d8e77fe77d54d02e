namespace Ticketing.Training.Deployments;

/// <summary>An exercise on a timeline.</summary>
/// <param name="At">For when it is planned, in UTC.</param>
/// <param name="Stage">How far it is.</param>
public readonly record struct TimelinePoint(DateTimeOffset At, ExerciseStage Stage);
