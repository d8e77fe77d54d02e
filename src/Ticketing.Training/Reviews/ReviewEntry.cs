namespace Ticketing.Training.Reviews;

/// <summary>That an exercise stands on a list, as it is stored.</summary>
/// <param name="Exercise">The key of the exercise.</param>
internal sealed record ReviewEntry(string Exercise);
