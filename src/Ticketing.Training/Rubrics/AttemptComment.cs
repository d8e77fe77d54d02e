namespace Ticketing.Training.Rubrics;

/// <summary>Something that was written on an exercise.</summary>
/// <param name="Version">The version of its event.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who wrote it (user id).</param>
/// <param name="IsInternal">Whether the persona could not read it.</param>
/// <param name="Body">Markdown, as it was typed.</param>
public sealed record AttemptComment(int Version, DateTimeOffset At, string By, bool IsInternal, string Body);
