using Microsoft.Extensions.DependencyInjection;
using Ticketing.Training.Format;
using Ticketing.Training.Hosting;
using Ticketing.Training.Pools;
using Ticketing.Training.Rubrics;
using Ticketing.Training.Scenarios;
using Ticketing.Training.Starter;

namespace Ticketing.Training;

public sealed class StarterPoolTests
{
    private static readonly PoolFolder Starter = StarterPool.Read();

    private static readonly Dictionary<string, Scenario> Scenarios =
        Starter.Scenarios.ToDictionary(one => one.Key, one => ScenarioFile.Read(one.Value));

    public static TheoryData<string> Ids => [.. Starter.Scenarios.Keys];

    [Fact]
    public void There_are_thirty_of_each_category_ten_and_of_each_difficulty_some()
    {
        Assert.Equal(30, Starter.Pool.Scenarios.Length);
        Assert.Equal(60, Scenarios.Count);
        var english = Starter.Pool.Scenarios.Select(id => Scenarios[id]).ToList();
        Assert.Equal(
            [("bug", 10), ("process", 10), ("ux", 10)],
            english.GroupBy(one => one.Category!).Select(group => (group.Key, group.Count())).Order());
        Assert.All(
            english.GroupBy(one => (one.Category, one.Difficulty)), group => Assert.InRange(group.Count(), 3, 4));
        Assert.Equal(9, english.Select(one => (one.Category, one.Difficulty)).Distinct().Count());
    }

    [Theory, MemberData(nameof(Ids))]
    public void Each_has_what_a_trainee_and_a_mentor_need(string id)
    {
        var scenario = Scenarios[id];

        Assert.Equal(id.EndsWith(".fr", StringComparison.Ordinal) ? "fr" : "en", scenario.Language);
        Assert.InRange(scenario.FollowUps.Length, 2, 6);
        Assert.InRange(scenario.Hints.Length, 1, 3);
        Assert.InRange(scenario.Rubric.Length, 4, 12);
        Assert.NotEmpty(scenario.Skills);
        Assert.True(scenario.ModelAnswer.Length > 100);
        Assert.Contains(scenario.Rubric, item => item.IsFree);
        Assert.Contains(scenario.Rubric, item => item.Criterion == "category");
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_model_answer_says_what_its_rubric_looks_for(string id)
    {
        var scenario = Scenarios[id];

        foreach (var item in scenario.Rubric.Where(item => item.Criterion == "says"))
        {
            var any = item.Settings.Texts("any");
            Assert.True(Words.HasAny(scenario.ModelAnswer, any), $"any: {string.Join(", ", any)}");
            Assert.All(item.Settings.Texts("all"), word => Assert.True(Words.Has(scenario.ModelAnswer, word), word));
        }

        foreach (var item in scenario.Rubric.Where(item => item.Criterion == "does-not-say"))
            Assert.All(item.Settings.Texts("any"), word => Assert.False(Words.Has(scenario.ModelAnswer, word), word));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_translation_is_built_as_what_it_translates(string id)
    {
        if (!ScenarioId.IsTranslation(id))
        {
            Assert.Contains($"{id}.fr", Scenarios.Keys);
            return;
        }

        var (translated, original) = (Scenarios[id], Scenarios[id.Split('.')[0]]);
        Assert.Equal(
            (original.Category, original.Difficulty, original.Priority, original.Persona.Temper),
            (translated.Category, translated.Difficulty, translated.Priority, translated.Persona.Temper));
        Assert.Equal(original.Skills, translated.Skills);
        Assert.Equal(
            original.FollowUps.Select(one => (one.When, one.For, one.Reopens)),
            translated.FollowUps.Select(one => (one.When, one.For, one.Reopens)));
        Assert.Equal(original.Hints.Select(hint => hint.Cost), translated.Hints.Select(hint => hint.Cost));
        Assert.Equal(
            original.Rubric.Select(item => (item.Criterion, item.Weight)), translated.Rubric.Select(item => (item.Criterion, item.Weight)));
    }

    [Fact]
    public async Task It_is_brought_in_once_and_taken_out_as_it_came()
    {
        using var folder = new TemporaryFolder();
        await using var hall = await TrainingHall.OpenAsync("dapper", more: ticketing => ticketing.AddAttachmentFolder(folder.Path));
        var transfer = hall.Get<PoolTransfer>();
        var cancelled = TestContext.Current.CancellationToken;

        var first = await transfer.ImportStarterAsync(TrainingHall.Mentor, cancelled);
        var second = await transfer.ImportStarterAsync(TrainingHall.Mentor, cancelled);
        await using var zip = await transfer.ExportAsync(TrainingHall.Mentor, "starter", cancelled);
        var third = await transfer.ImportAsync(TrainingHall.Mentor, zip, cancelled);

        Assert.Equal((60, 0, 0), (first.Added, first.Changed, first.Unchanged));
        Assert.Equal((0, 0, 60), (second.Added, second.Changed, second.Unchanged));
        Assert.Equal((0, 0, 60), (third.Added, third.Changed, third.Unchanged));
        Assert.Equal(["starter"], third.Pools);
    }
}
