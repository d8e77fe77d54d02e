using System.Collections.Immutable;
using Ticketing.Training.Reviews;

namespace Ticketing.Training.Progress;

/// <summary>Works out how far somebody is: a pure function of what is known of his exercises and those of the others.</summary>
internal static class ProgressCalculation
{
    private const int FewestOfSkill = 3;
    private const double Strong = 80;
    private const double Weak = 60;

    /// <param name="trainee">Who (user id).</param>
    /// <param name="own">His exercises.</param>
    /// <param name="cohort">Those of all who had something of the same pools, his among them.</param>
    /// <param name="pools">The pools of which he had something.</param>
    /// <param name="zone">In which days begin.</param>
    public static TraineeProgress Of(
        string trainee, IReadOnlyList<ProgressEntry> own, IReadOnlyList<ProgressEntry> cohort, IReadOnlyList<PoolGoal> pools,
        TimeZoneInfo zone)
    {
        var handedIn = own.Where(one => one.AnsweredAt is not null).ToList();
        var skills = Groups(handedIn, one => one.Skills.Distinct(), key => key);
        var told = skills.Where(skill => skill.Scored >= FewestOfSkill).ToList();
        var hasOthers = cohort.Any(one => one.Trainee != trainee);
        return new()
        {
            Trainee = trainee,
            Name = trainee,
            Received = own.Count,
            HandedIn = handedIn.Count,
            Reviewed = handedIn.Count(one => one.ReleasedAt is not null),
            Points = Mean(handedIn),
            OverTime = Periods.Of(handedIn, zone),
            Categories = Groups(handedIn, one => one.Category is { } category ? [category] : [], key => NameOf(pools, key)),
            Skills = skills,
            Difficulties =
            [
                .. handedIn.GroupBy(one => one.Difficulty).OrderBy(group => group.Key)
                    .Select(group => Group(group.Key.ToString().ToLowerInvariant(), group.Key.ToString().ToLowerInvariant(), [.. group])),
            ],
            FirstResponse = Time(own, hasOthers ? cohort : [], one => one.ToFirstResponse),
            Answer = Time(own, hasOthers ? cohort : [], one => one.ToAnswer),
            Strengths = [.. told.Where(one => one.Points >= Strong).OrderByDescending(one => one.Points).Select(one => one.Key)],
            Gaps = [.. told.Where(one => one.Points < Weak).OrderBy(one => one.Points).Select(one => one.Key)],
            Pools = [.. pools.Select(pool => PoolOf(pool, handedIn))],
        };
    }

    /// <summary>The one in the middle, or the mean of the two there; null of none.</summary>
    internal static TimeSpan? Median(IEnumerable<TimeSpan> spans)
    {
        var sorted = spans.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static ProgressTime Time(
        IReadOnlyList<ProgressEntry> own, IReadOnlyList<ProgressEntry> cohort, Func<ProgressEntry, TimeSpan?> took) =>
        new(Median(own.Select(took).OfType<TimeSpan>()), Median(cohort.Select(took).OfType<TimeSpan>()));

    private static ImmutableArray<ProgressGroup> Groups(
        IReadOnlyList<ProgressEntry> entries, Func<ProgressEntry, IEnumerable<string>> keys, Func<string, string> name) =>
    [
        .. entries.SelectMany(one => keys(one).Select(key => (Key: key, One: one))).GroupBy(pair => pair.Key, pair => pair.One)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Group(group.Key, name(group.Key), [.. group])),
    ];

    private static ProgressGroup Group(string key, string name, IReadOnlyList<ProgressEntry> entries) =>
        new(key, name, entries.Count, entries.Count(one => one.Points is not null), Mean(entries));

    private static double? Mean(IEnumerable<ProgressEntry> entries) => entries.Average(one => (double?)one.Points);

    private static string NameOf(IReadOnlyList<PoolGoal> pools, string category) =>
        pools.Select(pool => pool.Categories.GetValueOrDefault(category)).FirstOrDefault(name => name is not null) ?? category;

    private static PoolProgress PoolOf(PoolGoal pool, IReadOnlyList<ProgressEntry> handedIn)
    {
        var passed = handedIn
            .Where(one => one.Pool == pool.Key && pool.Scenarios.Contains(one.Scenario) && Passes(one, pool))
            .GroupBy(one => one.Scenario)
            .Select(group => (At: group.Min(one => one.ReleasedAt!.Value), Points: group.Max(one => one.Points)))
            .ToList();
        var isPassed = pool.Scenarios.Length > 0 && passed.Count == pool.Scenarios.Length;
        return new(
            pool.Key, pool.Name, pool.Scenarios.Length, passed.Count, isPassed ? passed.Max(one => one.At) : null,
            passed.Average(one => (double?)one.Points));
    }

    // What nobody reviewed is passed by nobody; and the mentor's word goes before the points.
    private static bool Passes(ProgressEntry one, PoolGoal pool) => one.ReleasedAt is not null && one.Verdict switch
    {
        Verdict.Passed => true,
        Verdict.Again => false,
        _ => one.Points >= pool.PassesAt,
    };
}
