namespace Ticketing.Benchmarks.Scale;

/// <summary>What was measured of one contender.</summary>
/// <param name="P50">The median, in milliseconds.</param>
/// <param name="P95">In milliseconds.</param>
/// <param name="P99">In milliseconds.</param>
/// <param name="Bytes">Allocated by a call.</param>
/// <param name="PerSecond1">Calls in a second by one caller.</param>
/// <param name="PerSecond8">Calls in a second by eight callers.</param>
internal sealed record Figures(double P50, double P95, double P99, long Bytes, double PerSecond1, double PerSecond8);
