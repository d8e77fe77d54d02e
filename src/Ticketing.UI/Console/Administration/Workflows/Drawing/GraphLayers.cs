using Ticketing.Workflows;

namespace Ticketing.UI.Console.Administration.Workflows.Drawing;

/// <summary>
/// A workflow in layers from the left to the right: a status is right of those that come before it in the workflow's order and lead to it.
/// An edge over several layers passes each of them at a place of its own, so that it runs through no box.
/// </summary>
internal sealed class GraphLayers
{
    public const double BoxHeight = 40;

    private const double LaneHeight = 18;
    private const double PortDistance = 13;

    private readonly Dictionary<string, GraphItem> byStatus = new(StringComparer.Ordinal);
    private readonly List<List<GraphItem>> layers = [];
    private readonly List<GraphEdge> edges = [];

    public GraphLayers(IWorkflow workflow, Func<string, string> nameOfTrigger)
    {
        var order = workflow.Statuses
            .Select((status, index) => (status.Key, index))
            .ToDictionary(pair => pair.Key, pair => pair.index, StringComparer.Ordinal);
        foreach (var status in workflow.Statuses)
            Add(new(LayerOf(status.Key, workflow, order), status.Key, BoxHeight));
        var pairs = workflow.Transitions
            .Where(row => order.ContainsKey(row.From) && order.ContainsKey(row.To))
            .GroupBy(row => (row.From, row.To));
        foreach (var pair in pairs)
            Join(pair.Key.From, pair.Key.To, string.Join(", ", pair.Select(row => nameOfTrigger(row.Trigger))));
        foreach (var item in byStatus.Values)
            item.Height = Math.Max(BoxHeight, PortDistance * (Math.Max(Beside(item, -1), Beside(item, 1)) + 1));
    }

    public IReadOnlyList<IReadOnlyList<GraphItem>> Layers => layers;

    public IReadOnlyList<GraphEdge> Edges => edges;

    public GraphItem Of(string status) => byStatus[status];

    /// <summary>Gives the layers another order.</summary>
    public void Sort(int layer, Comparison<GraphItem> comparison)
    {
        var position = layers[layer].Select((item, index) => (item, index)).ToDictionary(pair => pair.item, pair => pair.index);
        // List.Sort is not stable; the order so far decides where nothing else does.
        layers[layer].Sort((a, b) => comparison(a, b) is var result and not 0 ? result : position[a].CompareTo(position[b]));
    }

    private int LayerOf(string status, IWorkflow workflow, Dictionary<string, int> order)
    {
        var earlier = workflow.Transitions
            .Where(row => row.To == status && order.GetValueOrDefault(row.From, int.MaxValue) < order[status])
            .Select(row => row.From)
            .ToList();
        if (earlier.Count == 0)
            earlier =
            [
                .. workflow.Transitions.Where(row => row.From == status
                    && order.GetValueOrDefault(row.To, int.MaxValue) < order[status]).Select(row => row.To),
            ];
        return earlier.Count == 0 ? 0 : earlier.Max(key => byStatus[key].Layer) + 1;
    }

    private void Join(string from, string to, string label)
    {
        var (start, end) = (byStatus[from], byStatus[to]);
        var forward = start.Layer < end.Layer;
        if (start.Layer == end.Layer)
        {
            edges.Add(new(from, to, label, [], true));
            return;
        }

        var (left, right) = forward ? (start, end) : (end, start);
        var way = new List<GraphItem> { left };
        for (var layer = left.Layer + 1; layer < right.Layer; layer++)
            way.Add(Add(new(layer, null, LaneHeight)));
        way.Add(right);
        for (var i = 1; i < way.Count; i++)
        {
            way[i - 1].Neighbours.Add(way[i]);
            way[i].Neighbours.Add(way[i - 1]);
        }

        edges.Add(new(from, to, label, way, forward));
    }

    private GraphItem Add(GraphItem item)
    {
        while (layers.Count <= item.Layer)
            layers.Add([]);
        layers[item.Layer].Add(item);
        if (item.Status is { } status)
            byStatus[status] = item;
        return item;
    }

    private static int Beside(GraphItem item, int side) => item.Neighbours.Count(other => Math.Sign(other.Layer - item.Layer) == side);
}
