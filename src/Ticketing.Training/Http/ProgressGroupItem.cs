using System.ComponentModel;
using Ticketing.Training.Progress;

namespace Ticketing.Training.Http;

/// <summary>What was handed in of one kind.</summary>
internal sealed record ProgressGroupItem(
    [property: Description("The key of a category, a skill, or a difficulty.")] string Key,
    [property: Description("What people read.")] string Name,
    [property: Description("How many exercises.")] int HandedIn,
    [property: Description("How many of them have points.")] int Scored,
    [property: Description("The mean of those, 0 to 100.")] double? Points)
{
    public static ProgressGroupItem From(ProgressGroup one) =>
        new(one.Key, one.Name, one.HandedIn, one.Scored, ProgressItem.Rounded(one.Points));
}
