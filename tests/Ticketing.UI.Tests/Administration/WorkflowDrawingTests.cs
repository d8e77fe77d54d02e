using System.Xml.Linq;
using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.UI.Console.Administration.Workflows.Drawing;
using Ticketing.Workflows;

namespace Ticketing.UI.Administration;

public sealed class WorkflowDrawingTests
{
    // Chosen to be mean: long ways back, two statuses of one layer that lead to each other, a loop, one way twice.
    private static readonly Workflow Mean = Workflow.Create("mean")
        .Status("new", "New", StatusCategory.Open)
        .Status("one", "One", StatusCategory.Active)
        .Status("two", "Two", StatusCategory.Waiting)
        .Status("three", "Three", StatusCategory.Active)
        .Status("done", "<script>alert(1)</script> & \"done\"", StatusCategory.Done)
        .FinalStatus("over", "Over")
        .Configure("new").Permit("first", "one", Permission.Work).Permit("second", "two", Permission.Work)
        .Permit("third", "three", Permission.Work)
        .Configure("two").Permit("back", "one", Permission.Work).Permit("finish", "done", Permission.Work)
        .Configure("one").Permit("again", "one", Permission.Work).Permit("finish", "done", Permission.Work)
        .Permit("skip", "over", Permission.Cancel)
        .Configure("three").Permit("finish", "done", Permission.Work).Permit("complete", "done", Permission.Work)
        .Configure("done").Permit("close", "over", Permission.Verify).Permit("reopen", "new", Permission.Reopen)
        .Build();

    public static TheoryData<IWorkflow> Workflows() => new() { (IWorkflow)Workflow.Default, (IWorkflow)Mean };

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_way_leads_to_the_right_or_is_marked_as_one_back(IWorkflow workflow)
    {
        var graph = new GraphLayers(workflow, trigger => trigger);

        Assert.Equal(workflow.Transitions.Select(row => (row.From, row.To)).Distinct().Count(), graph.Edges.Count);
        Assert.All(graph.Edges.Where(edge => edge.Way.Count > 0), edge =>
        {
            var (from, to) = (graph.Of(edge.From), graph.Of(edge.To));
            Assert.Equal(edge.IsForward, from.Layer < to.Layer);
            Assert.Equal(Enumerable.Range(edge.Way[0].Layer, edge.Way.Count), edge.Way.Select(item => item.Layer));
        });
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Nothing_overlaps_within_a_layer(IWorkflow workflow)
    {
        var graph = new GraphLayers(workflow, trigger => trigger);
        GraphPlaces.Arrange(graph);

        Assert.All(graph.Layers, layer => Assert.All(layer.Zip(layer.Skip(1)), pair =>
            Assert.True(pair.Second.Y - pair.First.Y >= (pair.First.Height + pair.Second.Height) / 2)));
    }

    [Fact]
    public void The_drawing_is_well_formed_and_says_nothing_but_text()
    {
        var names = Mean.Statuses.ToDictionary(status => status.Key, status => status.Name.English);

        var svg = XDocument.Parse(WorkflowDrawing.Draw(Mean, names, trigger => trigger, "A <graph>"));

        Assert.Equal("A <graph>", svg.Root!.Attribute("aria-label")!.Value);
        Assert.Equal(Mean.Statuses.Count, svg.Descendants("g").Count());
        Assert.Empty(svg.Descendants("script"));
        Assert.Contains(svg.Descendants("text"), text => text.Value.StartsWith("<script>", StringComparison.Ordinal));
        Assert.Contains(svg.Descendants("text"), text => text.Value == "finish, complete");
        Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
    }
}
