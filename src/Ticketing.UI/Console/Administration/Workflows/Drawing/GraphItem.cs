namespace Ticketing.UI.Console.Administration.Workflows.Drawing;

/// <summary>A box of the drawing, or the place where an edge passes through a layer.</summary>
internal sealed class GraphItem(int layer, string? status, double height)
{
    public int Layer { get; } = layer;

    /// <summary>The key of the status; null where an edge passes.</summary>
    public string? Status { get; } = status;

    public double Height { get; set; } = height;

    /// <summary>The middle of it, from the top.</summary>
    public double Y { get; set; }

    /// <summary>What it is joined with in the layers beside it.</summary>
    public List<GraphItem> Neighbours { get; } = [];
}
