namespace Ticketing.UI.Console.Administration.Workflows.Drawing;

/// <summary>Finds an order in each layer with few crossings, and then heights that make edges nearly straight.</summary>
internal static class GraphPlaces
{
    private const double Gap = 26;
    private const int Rounds = 12;

    public static void Arrange(GraphLayers graph)
    {
        Stack(graph);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var layer in Alternating(graph, round))
            {
                // Half of the rounds look to the left alone and half to the right: both at once settles for the first order found.
                var side = round % 2 == 0 ? -1 : 1;
                graph.Sort(layer, (a, b) => Middle(a, side).CompareTo(Middle(b, side)));
            }

            Stack(graph);
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var layer in Alternating(graph, round))
                Straighten(graph.Layers[layer]);
        }
    }

    private static IEnumerable<int> Alternating(GraphLayers graph, int round) =>
        round % 2 == 0 ? Enumerable.Range(0, graph.Layers.Count) : Enumerable.Range(0, graph.Layers.Count).Reverse();

    private static double Middle(GraphItem item, int side)
    {
        var beside = item.Neighbours.Where(other => Math.Sign(other.Layer - item.Layer) == side).Select(other => other.Y).ToList();
        return beside.Count == 0 ? item.Y : beside.Average();
    }

    private static void Stack(GraphLayers graph)
    {
        foreach (var layer in graph.Layers)
        {
            var y = -layer.Sum(item => item.Height + Gap) / 2;
            foreach (var item in layer)
            {
                item.Y = y + (item.Height / 2);
                y += item.Height + Gap;
            }
        }
    }

    // Each wants to be where its neighbours are; those that would overlap share their wishes (the pooling of isotonic regression).
    private static void Straighten(IReadOnlyList<GraphItem> layer)
    {
        var offsets = new double[layer.Count];
        for (var i = 1; i < layer.Count; i++)
            offsets[i] = offsets[i - 1] + ((layer[i - 1].Height + layer[i].Height) / 2) + Gap;
        var pools = new List<(double Sum, int Count)>();
        for (var i = 0; i < layer.Count; i++)
        {
            var wish = layer[i].Neighbours.Count == 0 ? layer[i].Y : layer[i].Neighbours.Average(other => other.Y);
            var pool = (Sum: wish - offsets[i], Count: 1);
            while (pools.Count > 0 && pools[^1].Sum / pools[^1].Count >= pool.Sum / pool.Count)
            {
                pool = (pool.Sum + pools[^1].Sum, pool.Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }

            pools.Add(pool);
        }

        var next = 0;
        foreach (var (sum, count) in pools)
        {
            for (var i = 0; i < count; i++, next++)
                layer[next].Y = (sum / count) + offsets[next];
        }
    }
}
