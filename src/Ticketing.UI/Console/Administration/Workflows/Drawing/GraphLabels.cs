namespace Ticketing.UI.Console.Administration.Workflows.Drawing;

/// <summary>Finds places for what edges are called, where no other name is.</summary>
internal sealed class GraphLabels(GraphRoutes routes)
{
    private const double Letter = 6.4;
    private const double Height = 15;

    private static readonly double[] Parts = [0.5, 0.38, 0.62, 0.3, 0.7, 0.22, 0.78];

    private readonly List<(double X, double Y, double Width)> taken = [];

    public static double Width(string label) => label.Length * Letter;

    public IEnumerable<(double X, double Y, string Text)> Place(IEnumerable<GraphEdge> edges)
    {
        // Those that have a lane to themselves never give way, so they come first.
        foreach (var edge in edges.OrderByDescending(edge => edge.Way.Count))
        {
            var width = Width(edge.Label);
            var (x, y) = routes.Loop(edge) ?? routes.Lane(edge)
                ?? Parts.Select(part => routes.OnCurve(edge, part)).MinBy(place => Overlap(place.X, place.Y, width));
            taken.Add((x, y, width));
            yield return (x, y, edge.Label);
        }
    }

    private double Overlap(double x, double y, double width) => taken.Sum(other =>
        Math.Max(0, ((width + other.Width) / 2) + 4 - Math.Abs(x - other.X)) * Math.Max(0, Height - Math.Abs(y - other.Y)));
}
