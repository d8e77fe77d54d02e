using System.ComponentModel;

namespace Ticketing.UI.Components.Charts;

/// <summary>A bar.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Value">How long it is.</param>
/// <param name="Text">The number as people read it: <c>≥ 1,000</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ChartBar(string Label, double Value, string Text)
{
    /// <summary>Where it leads; null for nowhere.</summary>
    public string? Href { get; init; }

    /// <summary>What it is of, for its colour: a status's category in lower case; null for the accent.</summary>
    public string? Kind { get; init; }
}
