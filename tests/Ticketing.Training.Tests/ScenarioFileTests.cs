using Ticketing.Training.Format;

namespace Ticketing.Training;

public sealed class ScenarioFileTests
{
    private const string Whole = """
        ---
        title: "Yes: the total is wrong"
        category: bug
        difficulty: medium
        skills: [billing, rounding]
        priority: high
        persona: { name: Marta Kowalska, role: Accountant, organisation: Northwind, temper: hurried }
        follow-ups:
          - when: asked
            about: [browser, version]
            say: |
              Firefox 141.

              - on Windows
          - when: silent
            for: 00:20:00
            say: Any news?
        hints:
          - { cost: 5, text: Look at the tax. }
        rubric:
          - { criterion: category, weight: 2, is: bug }
          - { criterion: says, any: [refund, credit note] }
          - { criterion: free, weight: 3, ask: "Is it kind?" }
        ---
        The invoice says **12.30**.

        ---

        It should be 12.35.

        <!-- answer -->
        It is the rounding.
        """;

    [Fact]
    public void What_is_written_is_read_as_what_it_was()
    {
        var scenario = ScenarioFile.Read(Whole);

        Assert.Equal("The invoice says **12.30**.\n\n---\n\nIt should be 12.35.", scenario.Description);
        Assert.Equal("It is the rounding.", scenario.ModelAnswer);
        Assert.Equal("Firefox 141.\n\n- on Windows", scenario.FollowUps[0].Say);
        Assert.Equal(["refund", "credit note"], scenario.Rubric[1].Settings.Texts("any"));
        var again = ScenarioFile.Write(ScenarioFile.Read(ScenarioFile.Write(scenario)));
        Assert.Equal(ScenarioFile.Write(scenario), again);
    }

    [Theory]
    [InlineData("title: x", "description")]
    [InlineData("titel: x", "frontMatter")]
    [InlineData("a: &a [x]\nb: *a", "frontMatter")]
    [InlineData("difficulty: heavy", "difficulty")]
    [InlineData("follow-ups: [{ when: silent, say: x }]", "follow-ups[1].for")]
    [InlineData("rubric: [{ criterion: free }]", "rubric[1].ask")]
    [InlineData("rubric: [{ criterion: says, any: [[x]] }]", "rubric[1].any[1]")]
    public void What_is_wrong_is_told_with_its_field(string matter, string field)
    {
        var refused = Assert.Throws<TicketValidationException>(() => ScenarioFile.Read($"---\n{matter}\n---\n"));

        Assert.Contains(field, refused.Errors.Select(error => error.Field));
    }
}
