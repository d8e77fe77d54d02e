using Ticketing.Training.Format;
using Ticketing.Training.Hosting;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training;

/// <summary>What a writer is told of a text while he writes it.</summary>
public sealed class ScenarioDraftTests
{
    private const string Draft = """
        ---
        title: The total is wrong
        difficulty: heavy
        persona:
          name: Marta
          temper: furious
        follow-ups:
          - when: asked
            say: Firefox.
          - when: silent
            say: Any news?
          -
        rubric:
          - { criterion: category, weight: 1 }
          - criterion: says
            any: [refund, ""]
          - { criterion: sayz }
        ---
        The invoice says **12.30**.
        """;

    [Fact]
    public async Task Each_mistake_has_its_line_and_the_rest_is_read()
    {
        await using var hall = await TrainingHall.OpenAsync();

        var draft = await hall.Get<ScenarioDesk>().ReadAsync(TrainingHall.Mentor, Draft, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                ("difficulty", 3, "difficulty: heavy"), ("persona.temper", 6, "temper: furious"),
                ("follow-ups[2].for", 10, "- when: silent"),
                ("follow-ups[3]", 12, "-"), ("rubric[2].any[2]", 16, "any: [refund, \"\"]"),
                ("rubric[3].criterion", 17, "- { criterion: sayz }"),
            ],
            draft.Faults.Select(fault => (fault.Error.Field, fault.Line!.Value, fault.Excerpt)));
        Assert.Equal("The total is wrong", draft.Scenario.Title);
        Assert.Equal("The invoice says **12.30**.", draft.Scenario.Description);
    }

    [Theory]
    [InlineData("title: x\ncolour: red", 3)]
    [InlineData("title: [x", 2)]
    [InlineData("hints: [{ cost: much, text: x }]", 2)]
    public async Task What_is_no_front_matter_is_told_with_its_line_and_what_stands_below_is_read(string matter, int line)
    {
        await using var hall = await TrainingHall.OpenAsync();

        var draft = await hall.Get<ScenarioDesk>().ReadAsync(
            TrainingHall.Mentor, $"---\n{matter}\n---\nHello.\n<!-- answer -->\nYes.", TestContext.Current.CancellationToken);

        var fault = Assert.Single(draft.Faults);
        Assert.Equal(("frontMatter", line), (fault.Error.Field, fault.Line));
        Assert.Equal(("Hello.", "Yes."), (draft.Scenario.Description, draft.Scenario.ModelAnswer));
    }

    [Fact]
    public void A_hundred_thousand_lists_in_one_another_are_refused()
    {
        var matter = $"skills: {new string('[', ScenarioFile.LongestText - 100)}";

        var refused = Assert.Throws<TicketValidationException>(() => ScenarioFile.Read($"---\n{matter}\n---\nHello."));

        Assert.Equal("frontMatter", Assert.Single(refused.Errors).Field);
    }

    [Fact]
    public async Task Every_criterion_can_be_written_as_it_says()
    {
        await using var hall = await TrainingHall.OpenAsync();
        var desk = hall.Get<ScenarioDesk>();

        foreach (var criterion in desk.Criteria)
        {
            Assert.NotNull(criterion.Explanation);
            var draft = await desk.ReadAsync(
                TrainingHall.Mentor, $"---\ntitle: x\npersona: {{ name: y }}\nrubric:\n  - {criterion.Example}\n---\nHello.",
                TestContext.Current.CancellationToken);

            Assert.Empty(draft.Faults);
            Assert.Equal(criterion.Name, Assert.Single(draft.Scenario.Rubric).Criterion);
        }
    }

    [Fact]
    public async Task Whoever_trains_alone_does_not_read_what_is_looked_for()
    {
        await using var hall = await TrainingHall.OpenAsync();

        await Assert.ThrowsAsync<TicketForbiddenException>(
            () => hall.Get<ScenarioDesk>().ReadAsync(TrainingHall.Trainee, Draft, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Words_are_written_in_one_line()
    {
        var text = ScenarioFile.Write(new()
        {
            Title = "x",
            Description = "Hello.",
            Persona = new("y"),
            Skills = ["a, b", "c: d", "[e]"],
            Rubric = [new("says", 2, new([new("any", ["it's", "{f}", "# g"])]))],
        });

        Assert.Single(text.Split('\n'), line => line.StartsWith("skills: [", StringComparison.Ordinal));
        Assert.Equal(["a, b", "c: d", "[e]"], ScenarioFile.Read(text).Skills);
        Assert.Equal(["it's", "{f}", "# g"], ScenarioFile.Read(text).Rubric[0].Settings.Texts("any"));
        Assert.Equal(text, ScenarioFile.Write(ScenarioFile.Read(text)));
    }
}
