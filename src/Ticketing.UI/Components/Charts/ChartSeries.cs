using System.ComponentModel;

namespace Ticketing.UI.Components.Charts;

/// <summary>A line.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Values">Its points, from left to right; <see cref="double.NaN"/> where there is none: the line is broken there.</param>
/// <param name="Texts">The numbers as people read them.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ChartSeries(string Name, IReadOnlyList<double> Values, IReadOnlyList<string> Texts);
