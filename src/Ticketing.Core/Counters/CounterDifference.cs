namespace Ticketing.Counters;

/// <summary>A figure that is wrong.</summary>
/// <param name="Cell">Which one.</param>
/// <param name="Counted">What it is.</param>
/// <param name="Actual">What it must be.</param>
public sealed record CounterDifference(CubeCell Cell, long Counted, long Actual);
