using System.Globalization;
using System.Text;

namespace Ticketing.UI.Console.Administration.Workflows.Drawing;

/// <summary>Where edges run: out of a box at a port of its own, straight through layers, in curves between them.</summary>
internal sealed class GraphRoutes
{
    private const double Bulge = 44;

    private readonly GraphLayers graph;
    private readonly double margin;
    private readonly double width;
    private readonly double gap;
    private readonly Dictionary<(GraphEdge Edge, GraphItem End), double> ports = [];

    public GraphRoutes(GraphLayers graph, double margin, double width, double gap)
    {
        this.graph = graph;
        this.margin = margin;
        this.width = width;
        this.gap = gap;
        foreach (var box in graph.Layers.SelectMany(layer => layer).Where(item => item.Status is not null))
        {
            AddPorts(box, [.. graph.Edges.Where(edge => edge.Way.Count > 0 && edge.Way[0] == box)], edge => edge.Way[1].Y);
            AddPorts(box, [.. graph.Edges.Where(edge => edge.Way.Count > 0 && edge.Way[^1] == box)], edge => edge.Way[^2].Y);
        }
    }

    public double Left(int layer) => margin + (layer * (width + gap));

    /// <summary>The middle of the layer in which the edge passes a lane, or null when it joins neighbours.</summary>
    public (double X, double Y)? Lane(GraphEdge edge) => edge.Way.Count > 2 ? (Left(edge.Way[1].Layer) + (width / 2), edge.Way[1].Y) : null;

    /// <summary>Where the name of an edge within one layer stands, or null for all others.</summary>
    public (double X, double Y)? Loop(GraphEdge edge)
    {
        if (edge.Way.Count > 0)
            return null;
        var (from, to) = (graph.Of(edge.From), graph.Of(edge.To));
        return (Left(from.Layer) + width + (Bulge * 0.75), (from.Y + to.Y) / 2);
    }

    /// <summary>A place on the first curve of the edge, 0 at its left end and 1 at its right one.</summary>
    public (double X, double Y) OnCurve(GraphEdge edge, double part)
    {
        var (x, from, to) = (Left(edge.Way[0].Layer) + width, ports[(edge, edge.Way[0])], RightEnd(edge));
        // The cubic whose handles are in the middle of the gap, level with its ends.
        var rest = 1 - part;
        var breadth = (1.5 * part * rest) + (part * part * part);
        var rise = part * part * (3 - (2 * part));
        return (x + (gap * breadth), from + ((to - from) * rise));
    }

    public string Path(GraphEdge edge)
    {
        if (edge.Way.Count == 0)
            return WithinLayer(graph.Of(edge.From), graph.Of(edge.To));
        var points = new List<(double X, double Y)> { (Left(edge.Way[0].Layer) + width, ports[(edge, edge.Way[0])]) };
        foreach (var lane in edge.Way.Skip(1).SkipLast(1))
        {
            points.Add((Left(lane.Layer), lane.Y));
            points.Add((Left(lane.Layer) + width, lane.Y));
        }

        points.Add((Left(edge.Way[^1].Layer), ports[(edge, edge.Way[^1])]));
        if (!edge.IsForward)
            points.Reverse();
        return Draw(points);
    }

    private double RightEnd(GraphEdge edge) => edge.Way.Count > 2 ? edge.Way[1].Y : ports[(edge, edge.Way[1])];

    private string WithinLayer(GraphItem from, GraphItem to)
    {
        var x = Left(from.Layer) + width;
        var (start, end) = from == to ? (from.Y - 9, from.Y + 9) : (from.Y, to.Y);
        return string.Create(
            CultureInfo.InvariantCulture, $"M{x:0.#} {start:0.#}C{x + Bulge:0.#} {start:0.#} {x + Bulge:0.#} {end:0.#} {x:0.#} {end:0.#}");
    }

    private static string Draw(List<(double X, double Y)> points)
    {
        var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{points[0].X:0.#} {points[0].Y:0.#}");
        for (var i = 1; i < points.Count; i++)
        {
            var ((x, y), (toX, toY)) = (points[i - 1], points[i]);
            // Curves and straight pieces take turns, and it begins with a curve.
            if (i % 2 == 0)
                path.Append(CultureInfo.InvariantCulture, $"L{toX:0.#} {toY:0.#}");
            else
                path.Append(
                    CultureInfo.InvariantCulture, $"C{(x + toX) / 2:0.#} {y:0.#} {(x + toX) / 2:0.#} {toY:0.#} {toX:0.#} {toY:0.#}");
        }

        return path.ToString();
    }

    private void AddPorts(GraphItem box, IReadOnlyList<GraphEdge> edges, Func<GraphEdge, double> where)
    {
        var sorted = edges.OrderBy(where).ToList();
        for (var i = 0; i < sorted.Count; i++)
            ports[(sorted[i], box)] = box.Y - (box.Height / 2) + (box.Height * (i + 1) / (sorted.Count + 1));
    }
}
