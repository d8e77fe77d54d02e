namespace Ticketing.Training.Pages.Reviews;

/// <summary>Something that happened to an exercise, as its review tells it.</summary>
/// <param name="Version">The version of the event.</param>
/// <param name="After">How long after the exercise was sent.</param>
/// <param name="Actor">Who did it: the name.</param>
/// <param name="Sentence">What he did, as a sentence that follows his name.</param>
/// <param name="IsTrainee">Whether the trainee did.</param>
public sealed record ToldEvent(int Version, TimeSpan After, string Actor, string Sentence, bool IsTrainee);
