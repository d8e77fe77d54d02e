namespace Ticketing.Training.Progress;

/// <summary>A day, a week or a month in which exercises were handed in.</summary>
/// <param name="From">Its first day, in the zone of whoever asks.</param>
/// <param name="Scored">How many exercises have points that may be told.</param>
/// <param name="Points">The mean of those, 0 to 100.</param>
public sealed record ProgressPeriod(DateOnly From, int Scored, double Points);
