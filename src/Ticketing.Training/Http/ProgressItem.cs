using System.ComponentModel;
using Ticketing.Training.Progress;

namespace Ticketing.Training.Http;

/// <summary>How far somebody is who trains.</summary>
internal sealed record ProgressItem(
    [property: Description("Who (user id).")] string Trainee,
    [property: Description("What he is called.")] string Name,
    [property: Description("How many exercises were sent to him.")] int Received,
    [property: Description("How many of them he handed in.")] int HandedIn,
    [property: Description("How many reviews he may read.")] int Reviewed,
    [property: Description("The mean of the points, 0 to 100; for the trainee of what was released.")] double? Points,
    [property: Description("The points over time, the earliest first.")] IReadOnlyList<ProgressPeriodItem> OverTime,
    [property: Description("By category, as far as it may be told.")] IReadOnlyList<ProgressGroupItem> Categories,
    [property: Description("By what exercises train.")] IReadOnlyList<ProgressGroupItem> Skills,
    [property: Description("By difficulty, from easy to hard.")] IReadOnlyList<ProgressGroupItem> Difficulties,
    [property: Description("The time to the first response, in the time of the personas.")] ProgressTimeItem FirstResponse,
    [property: Description("The time until it was handed in, in the time of the personas.")] ProgressTimeItem Answer,
    [property: Description("Skills with three exercises or more, and 80 points in the mean or more.")] IReadOnlyList<string> Strengths,
    [property: Description("Skills with three exercises or more, and less than 60 points in the mean.")] IReadOnlyList<string> Gaps,
    [property: Description("The pools of which something was sent to him.")] IReadOnlyList<PoolProgressItem> Pools,
    [property: Description("Whether there is more than was looked at: only the last 1,000 exercises are.")] bool IsCapped)
{
    public const string Example =
        """
        { "trainee": "u-7", "name": "Théo Lambert", "received": 30, "handedIn": 12, "reviewed": 9, "points": 74.5,
          "overTime": [{ "since": "2026-05-01", "scored": 4, "points": 70 }],
          "categories": [{ "key": "bug", "name": "Bug", "handedIn": 5, "scored": 4, "points": 81.3 }],
          "skills": [{ "key": "tone", "name": "tone", "handedIn": 4, "scored": 4, "points": 88 }],
          "difficulties": [{ "key": "easy", "name": "easy", "handedIn": 6, "scored": 6, "points": 79 }],
          "firstResponse": { "seconds": 840, "cohortSeconds": 1020 }, "answer": { "seconds": 4200, "cohortSeconds": 3900 },
          "strengths": ["tone"], "gaps": [],
          "pools": [{ "key": "starter", "name": "Fieldbook support", "scenarios": 30, "passed": 8, "passedAt": null, "points": 84 }],
          "isCapped": false }
        """;

    public static ProgressItem From(TraineeProgress one) => new(
        one.Trainee, one.Name, one.Received, one.HandedIn, one.Reviewed, Rounded(one.Points),
        [.. one.OverTime.Select(ProgressPeriodItem.From)], [.. one.Categories.Select(ProgressGroupItem.From)],
        [.. one.Skills.Select(ProgressGroupItem.From)], [.. one.Difficulties.Select(ProgressGroupItem.From)],
        ProgressTimeItem.From(one.FirstResponse), ProgressTimeItem.From(one.Answer),
        one.Strengths, one.Gaps, [.. one.Pools.Select(PoolProgressItem.From)], one.IsCapped);

    public static double? Rounded(double? points) => points is { } some ? Math.Round(some, 1, MidpointRounding.AwayFromZero) : null;
}
