namespace Ticketing.Training.Reviews;

/// <summary>Something that a mentor or the trainee says about an exercise.</summary>
/// <param name="By">Who says it (user id).</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Comment">The version of the event with the comment that it is about; null for the exercise as a whole.</param>
public sealed record ReviewNote(string By, DateTimeOffset At, string Text, int? Comment = null);
