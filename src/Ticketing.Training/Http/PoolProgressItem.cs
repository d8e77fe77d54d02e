using System.ComponentModel;
using Ticketing.Training.Progress;

namespace Ticketing.Training.Http;

/// <summary>How far somebody is with a pool.</summary>
internal sealed record PoolProgressItem(
    [property: Description("The key of the pool.")] string Key,
    [property: Description("What it is called.")] string Name,
    [property: Description("How many scenarios it has that are sent.")] int Scenarios,
    [property: Description("How many of them he passed: reviewed, and the mentor says so or the points suffice.")] int Passed,
    [property: Description("When he passed the last of them; null while he has not passed the pool.")] DateTimeOffset? PassedAt,
    [property: Description("The mean of the points of those that he passed.")] double? Points)
{
    public static PoolProgressItem From(PoolProgress one) =>
        new(one.Key, one.Name, one.Scenarios, one.Passed, one.PassedAt, ProgressItem.Rounded(one.Points));
}
