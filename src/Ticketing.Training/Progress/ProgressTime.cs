namespace Ticketing.Training.Progress;

/// <summary>How long something took, in the time of the personas: an hour of life where they play 60 times as fast is one minute.</summary>
/// <param name="Own">The median of the trainee's; null where there is none.</param>
/// <param name="Cohort">The median of all who had something of the same pools, him among them; null where there is nobody else.</param>
public sealed record ProgressTime(TimeSpan? Own, TimeSpan? Cohort);
