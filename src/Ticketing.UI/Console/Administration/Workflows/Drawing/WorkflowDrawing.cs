using System.Globalization;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Administration.Workflows.Drawing;

/// <summary>Draws a workflow as SVG.</summary>
internal static class WorkflowDrawing
{
    private const double Margin = 28;
    private const double LetterOfName = 7.4;
    private const int LongestName = 26;

    /// <summary>The drawing, as markup that holds no text but encoded.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="names">What its statuses are called, by key.</param>
    /// <param name="nameOfTrigger">What its triggers are called.</param>
    /// <param name="label">What the drawing is called for those who do not see it.</param>
    public static string Draw(
        IWorkflow workflow, IReadOnlyDictionary<string, string> names, Func<string, string> nameOfTrigger, string label)
    {
        var graph = new GraphLayers(workflow, nameOfTrigger);
        GraphPlaces.Arrange(graph);
        var width = Math.Max(110, (names.Values.Max(name => Math.Min(name.Length, LongestName)) * LetterOfName) + 46);
        var gap = Math.Max(90, graph.Edges.Select(edge => GraphLabels.Width(edge.Label)).DefaultIfEmpty(0).Max() + 40);
        var items = graph.Layers.SelectMany(layer => layer).ToList();
        var top = items.Min(item => item.Y - (item.Height / 2)) - Margin;
        foreach (var item in items)
            item.Y -= top;
        var pen = new GraphPen();
        pen.Open(
            (graph.Layers.Count * width) + ((graph.Layers.Count - 1) * gap) + (2 * Margin),
            items.Max(item => item.Y + (item.Height / 2)) + Margin, label);
        var routes = new GraphRoutes(graph, Margin, width, gap);
        foreach (var edge in graph.Edges)
            pen.Path(routes.Path(edge), !edge.IsForward);
        foreach (var status in workflow.Statuses)
        {
            var item = graph.Of(status.Key);
            pen.Box(
                routes.Left(item.Layer), item.Y - (item.Height / 2), width, item.Height, Shorten(names[status.Key]),
                status.Category.ToString().ToLower(CultureInfo.InvariantCulture),
                status.Key == workflow.Initial.Key, status.IsFinal);
        }

        foreach (var (x, y, text) in new GraphLabels(routes).Place(graph.Edges))
            pen.Label(x, y, text);
        return pen.Close();
    }

    private static string Shorten(string name) => name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName - 1), "…");
}
