using System.Collections.Immutable;
using System.Globalization;
using Ticketing.Testing;
using Ticketing.Training.Exercises;
using Ticketing.Training.Progress;
using Ticketing.Training.Reviews;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training;

public sealed class ProgressCalculationTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    private static readonly PoolGoal Goal = new(
        "first", "First day", ["late-invoice", "no-logo"], 70, ImmutableDictionary<string, string>.Empty.Add("bug", "Bug"));

    [Theory]
    [InlineData("80,80,80", true, false)]
    [InlineData("79,80,80", false, false)]
    [InlineData("80,80", false, false)]
    [InlineData("59,60,60", false, true)]
    [InlineData("60,60,60", false, false)]
    [InlineData("0,0", false, false)]
    [InlineData("100,100,?", false, false)]
    [InlineData("100,100,100,?", true, false)]
    public void A_skill_is_strong_or_a_gap_from_three_exercises_with_points_on(string points, bool isStrong, bool isGap)
    {
        var entries = points.Split(',')
            .Select(one => Entry("tone") with { Points = one == "?" ? null : int.Parse(one, CultureInfo.InvariantCulture) })
            .ToList();

        var progress = Of(entries);

        Assert.Equal(isStrong ? ["tone"] : [], progress.Strengths);
        Assert.Equal(isGap ? ["tone"] : [], progress.Gaps);
    }

    [Fact]
    public void The_strongest_skill_and_the_widest_gap_come_first()
    {
        ProgressEntry[] entries =
        [
            .. Thrice("billing", 85), .. Thrice("tone", 95), .. Thrice("escalating", 40), .. Thrice("questions", 20), .. Thrice("tact", 70),
        ];

        var progress = Of(entries);

        Assert.Equal(["tone", "billing"], progress.Strengths);
        Assert.Equal(["questions", "escalating"], progress.Gaps);
    }

    [Theory]
    // Reviewed, and the mentor's word goes before the points.
    [InlineData("passed", 10, true, true)]
    [InlineData("again", 100, true, false)]
    [InlineData("talk", 70, true, true)]
    [InlineData("talk", 69, true, false)]
    [InlineData("", 70, true, true)]
    [InlineData("", 69, true, false)]
    // What nobody reviewed is passed by nobody.
    [InlineData("passed", 100, false, false)]
    public void An_exercise_passes_by_verdict_or_by_points(string verdict, int points, bool isReleased, bool passes)
    {
        var entry = Entry("tone") with
        {
            Points = points,
            Verdict = Enum.TryParse<Verdict>(verdict, ignoreCase: true, out var said) ? said : null,
            ReleasedAt = isReleased ? Start.AddDays(1) : null,
        };

        var pool = Assert.Single(Of([entry]).Pools);

        Assert.Equal((passes ? 1 : 0, 2, false), (pool.Passed, pool.Scenarios, pool.IsPassed));
    }

    [Fact]
    public void A_pool_is_passed_when_each_of_its_scenarios_was_at_its_best_attempt()
    {
        var first = Passed("late-invoice", Start.AddDays(1), 80);
        ProgressEntry[] entries =
        [
            first, first with { Verdict = Verdict.Again, ReleasedAt = Start.AddDays(9) },
            first with { ReleasedAt = Start.AddDays(5), Points = 90 },
            Passed("no-logo", Start.AddDays(3), 70), Passed("no-logo", Start.AddDays(2), 60) with { Pool = "other" },
        ];

        var pool = Assert.Single(Of(entries).Pools);

        Assert.Equal((Start.AddDays(3), 80), (pool.PassedAt, pool.Points));
        Assert.Empty(Of(entries, goals: []).Pools);
        Assert.False(Of([], goals: [Goal with { Scenarios = [] }]).Pools[0].IsPassed);
    }

    [Fact]
    public void Times_are_those_of_the_personas_and_stand_beside_the_others()
    {
        var own = Entry("tone") with { RespondedAt = Start.AddMinutes(1), AnsweredAt = Start.AddMinutes(2), Speed = 60 };
        var other = Entry("tone") with { Trainee = "u-2", RespondedAt = Start.AddHours(3), AnsweredAt = Start.AddHours(4) };

        var progress = Of([own], [own, other]);

        Assert.Equal(new(TimeSpan.FromHours(1), TimeSpan.FromHours(2)), progress.FirstResponse);
        Assert.Equal(new(TimeSpan.FromHours(2), TimeSpan.FromHours(3)), progress.Answer);
        // With nobody beside him there is nothing to be measured by.
        Assert.Null(Of([own]).FirstResponse.Cohort);
    }

    [Theory]
    [InlineData(0, 3, "2026-05-04,2026-05-07")]
    [InlineData(0, 30, "2026-05-04,2026-06-03")]
    [InlineData(2, 40, "2026-05-04,2026-06-08")]
    [InlineData(2, 300, "2026-05-01,2027-02-01")]
    public void Points_stand_by_day_by_week_from_monday_or_by_month(int first, int last, string periods)
    {
        var entries = new[] { first, last }.Select(day => Entry("tone") with { AnsweredAt = Start.AddDays(day), Points = 50 }).ToList();

        var from = Of(entries).OverTime.Select(one => one.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(periods, string.Join(',', from));
    }

    [Fact]
    public void A_trainee_knows_of_his_own_what_was_released()
    {
        var exercise = new Exercise
        {
            Trainee = "u-1", Scenario = "late-invoice.fr", ScenarioVersion = 1, Pool = "first", PlannedAt = Start, DeliveredAt = Start,
            Subject = new("Late", "bug", Difficulty.Hard, ["tone"]), AnsweredAt = Start.AddHours(1), Points = 80,
            Review = new() { Verdict = Verdict.Passed },
        };
        var released = exercise with { Review = exercise.Review with { ReleasedAt = Start } };

        var (hidden, known, mentors) = (Entry(exercise, "u-1"), Entry(released, "u-1"), Entry(exercise, "m-1"));

        Assert.Equal((null, null, null), (hidden.Points, hidden.Category, hidden.Verdict));
        Assert.Equal((80, "bug", Verdict.Passed), (known.Points, known.Category, known.Verdict));
        Assert.Equal((80, "bug", Verdict.Passed), (mentors.Points, mentors.Category, mentors.Verdict));
        Assert.Equal("late-invoice", known.Scenario);

        static ProgressEntry Entry(Exercise of, string caller) => ProgressEntry.Of(new(7, 0, 0), of, caller);
    }

    [Property(500)]
    public bool What_is_counted_adds_up_in_whatever_order_it_comes(byte[] points, bool[] isOver)
    {
        var entries = points.Zip(isOver, (some, over) => Entry(some % 2 == 0 ? "tone" : "billing") with
        {
            Difficulty = (Difficulty)(some % 3),
            AnsweredAt = over ? Start.AddHours(some) : null,
            Points = over && some <= 100 ? some : null,
        }).ToList();

        var progress = Of(entries);
        var other = Of([.. Enumerable.Reverse(entries)]);

        return progress.Received == entries.Count && progress.HandedIn == entries.Count(one => one.AnsweredAt is not null)
            && progress.Skills.Sum(one => one.HandedIn) == progress.HandedIn
            && progress.Difficulties.Sum(one => one.HandedIn) == progress.HandedIn
            && progress.OverTime.Sum(one => one.Scored) == progress.Skills.Sum(one => one.Scored)
            && progress.Points is null or (>= 0 and <= 100) && progress.Skills.SequenceEqual(other.Skills)
            && progress.OverTime.SequenceEqual(other.OverTime) && progress.Answer == other.Answer
            && !progress.Strengths.Intersect(progress.Gaps).Any();
    }

    [Property(500)]
    public bool As_many_took_less_than_the_median_as_took_more(int[] seconds)
    {
        var spans = seconds.Select(one => TimeSpan.FromSeconds(one)).ToList();
        return ProgressCalculation.Median(spans) is { } median
            ? spans.Count(one => one < median) <= spans.Count / 2 && spans.Count(one => one > median) <= spans.Count / 2
            : spans.Count == 0;
    }

    [Fact]
    public void The_table_is_quoted_and_runs_no_formula()
    {
        var entry = Entry("tone") with
        {
            Title = "=HYPERLINK(\"x\"), they say", Points = 80, RespondedAt = Start.AddMinutes(1),
            AnsweredAt = Start.AddMinutes(2), Speed = 60,
        };

        var rows = ProgressTable.Write([entry], new Dictionary<string, string> { ["u-1"] = "Théo, L." }).Split("\r\n");

        Assert.StartsWith("trainee,name,deployment,pool,scenario,title,", rows[0], StringComparison.Ordinal);
        Assert.Equal(
            "u-1,\"Théo, L.\",7,first,late-invoice,\"'=HYPERLINK(\"\"x\"\"), they say\",bug,easy,tone,2026-05-04T09:00:00Z,"
            + "2026-05-04T09:01:00Z,2026-05-04T09:02:00Z,3600,7200,80,,",
            rows[1]);
        Assert.Equal(3, rows.Length);
    }

    private static IEnumerable<ProgressEntry> Thrice(string skill, int points) =>
        Enumerable.Repeat(Entry(skill) with { Points = points }, 3);

    private static ProgressEntry Passed(string scenario, DateTimeOffset releasedAt, int points) =>
        Entry("tone") with { Scenario = scenario, Verdict = Verdict.Passed, ReleasedAt = releasedAt, Points = points };

    private static TraineeProgress Of(
        IReadOnlyList<ProgressEntry> own, IReadOnlyList<ProgressEntry>? cohort = null, IReadOnlyList<PoolGoal>? goals = null) =>
        ProgressCalculation.Of("u-1", own, cohort ?? own, goals ?? [Goal], TimeZoneInfo.Utc);

    private static ProgressEntry Entry(string skill) => new()
    {
        Trainee = "u-1", Deployment = 7, Pool = "first", Scenario = "late-invoice", Title = "Late", Category = "bug", Skills = [skill],
        DeliveredAt = Start, AnsweredAt = Start.AddHours(1),
    };
}
