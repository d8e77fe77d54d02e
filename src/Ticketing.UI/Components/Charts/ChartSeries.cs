namespace Ticketing.UI.Components.Charts;

/// <summary>A line.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Values">Its points, from left to right.</param>
/// <param name="Texts">The numbers as people read them.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double> Values, IReadOnlyList<string> Texts);
