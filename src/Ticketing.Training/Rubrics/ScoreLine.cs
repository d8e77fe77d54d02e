namespace Ticketing.Training.Rubrics;

/// <summary>A line of a rubric with what became of it.</summary>
/// <param name="Item">The line.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Share">How much of its weight it gives, 0 to 1; null where a mentor has not marked it yet.</param>
/// <param name="Finding">What was looked for and found; null where a mentor marks it.</param>
public sealed record ScoreLine(RubricItem Item, LocalizedText Title, double? Share, Finding? Finding);
