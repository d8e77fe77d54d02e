using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Workflows;
using static Ticketing.Tests.Workflows.WorkflowSamples;

namespace Ticketing.Tests.Workflows;

public sealed class WorkflowMermaidTests
{
    [Fact]
    public void The_default_workflow_is_drawn_as_approved() => Assert.Equal(Approved("Default"), Workflow.Default.ToMermaid());

    [Fact]
    public void A_workflow_with_awkward_texts_is_drawn_as_approved()
    {
        var workflow = Workflow.Create("awkward")
            .Status("new", "New: \"#1\"; <b>50%</b>", StatusCategory.Open)
            .Status("end", "End {of} the\nbeginning", StatusCategory.Active)
            .FinalStatus("geprüft", "Geprüft")
            .Configure("new").PermitIf("state", "end", Permission.Work, _ => true, "It begins after 9:00; not before.")
                .Requires(RequiredField.Comment)
            .Configure("end").Permit("close-2", "geprüft", Permission.Work).OnlyIf(_ => true, "One --> two.").OnlyIf(_ => true, "Three.")
                .Requires(RequiredField.Assignee, RequiredField.DueAt)
            .Build();

        Assert.Equal(Approved("Awkward"), workflow.ToMermaid());
    }

    [Theory]
    [InlineData("in-progress", "in_progress")]
    [InlineData("note", "note_")]
    [InlineData("été", "U00E9tU00E9")]
    [InlineData("2nd-level", "2nd_level")]
    public void Ids_are_made_of_ascii_letters_digits_and_underscores(string key, string id) => Assert.Equal(id, MermaidText.Id(key));

    [Fact]
    public void The_beginning_is_drawn_where_it_is() =>
        Assert.Contains("\n    [*] --> over\n", (Sound with { Start = Sound.Statuses[1] }).ToMermaid(), StringComparison.Ordinal);

    private static string Approved(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Workflows", $"WorkflowMermaidTests.{name}.verified.txt"))
            .ReplaceLineEndings("\n");
}
