namespace Ticketing.Architecture.Layers;

/// <summary>Draws the layers as Mermaid, for the page that shows them.</summary>
internal static class LayerPicture
{
    private const string Begin = "<!-- layers: drawn by LayerTests out of CoreLayers.cs -->";
    private const string End = "<!-- end of layers -->";

    /// <summary>The page with its picture drawn anew.</summary>
    /// <exception cref="InvalidOperationException">The page has no place for it.</exception>
    public static string In(string page)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        return begin < 0 || end < begin
            ? throw new InvalidOperationException($"The page has no place for the picture: it goes between '{Begin}' and '{End}'.")
            : $"{page[..begin]}{Begin}\n{Draw(CoreLayers.All)}{page[end..]}";
    }

    private static string Draw(IReadOnlyList<Layer> layers)
    {
        var lines = new List<string> { "```mermaid", "flowchart TB" };
        for (var layer = 0; layer < layers.Count; layer++)
        {
            lines.Add($"  subgraph L{layer}[\"{layers[layer].Name}\"]");
            lines.Add("    direction LR");
            for (var one = 0; one < layers[layer].Namespaces.Count; one++)
            {
                var (name, purpose) = layers[layer].Namespaces[one];
                lines.Add($"    N{layer}_{one}[\"<b>{name}</b><br>{purpose}\"]");
            }

            lines.Add("  end");
        }

        lines.Add($"  {string.Join(" --> ", layers.Select((_, layer) => $"L{layer}"))}");
        lines.Add("```");
        return string.Concat(lines.Select(line => line + "\n"));
    }
}
