namespace Ticketing.Training.Progress;

/// <summary>How far somebody is with a pool.</summary>
/// <param name="Key">The key of the pool.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Scenarios">How many scenarios it has that are sent.</param>
/// <param name="Passed">How many of them he passed: reviewed, and the mentor says so or the points suffice.</param>
/// <param name="PassedAt">When the review of the last of them was released; null while he has not passed the pool.</param>
/// <param name="Points">The mean of the best points of those that he passed; null where there are none.</param>
public sealed record PoolProgress(string Key, string Name, int Scenarios, int Passed, DateTimeOffset? PassedAt, double? Points)
{
    /// <summary>Whether he passed all of it.</summary>
    public bool IsPassed => PassedAt is not null;
}
